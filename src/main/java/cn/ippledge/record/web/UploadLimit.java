package cn.ippledge.record.web;

import cn.ippledge.record.Upload;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers a request that is too large before anything tries to take it apart: further in, the token's check would fail on the
 * unreadable form and the person would read about rights instead of size.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimit {

    /** The file and its form around it. */
    private static final long LIMIT = Upload.LIMIT_MB * 1024L * 1024 + 64 * 1024;
    /** What the server still reads of a refused request; a browser shows no answer while it is sending. */
    private static final int SWALLOWED = 256 * 1024 * 1024;

    @Bean
    static FilterRegistrationBean<Guard> uploadLimitFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        FilterRegistrationBean<Guard> registration = new FilterRegistrationBean<>(new Guard(errors));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowRefusedUploads() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED)));
    }

    static final class Guard extends OncePerRequestFilter {

        private final HandlerExceptionResolver errors;

        Guard(HandlerExceptionResolver errors) {
            this.errors = errors;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() <= LIMIT) chain.doFilter(request, response);
            // A program is answered here; a person gets the error page, which is drawn by the error dispatch.
            else if (request.getRequestURI().startsWith("/api/"))
                errors.resolveException(request, response, null, new MaxUploadSizeExceededException(LIMIT));
            else response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}
