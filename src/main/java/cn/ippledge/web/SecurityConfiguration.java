package cn.ippledge.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two doors: the API by HTTP Basic without session or cookie, the screens by form login with session and CSRF token. What
 * is not listed in {@link UrlRules} or {@link ApiUrlRules} is denied.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No nonce, no inline, no eval: nothing in the templates is inline. */
    private static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The four constant style attributes in the diagram viewer's own markup; allowed only where a diagram is shown. */
    private static final String DIAGRAM_CSP = CSP
            + "; style-src-attr 'unsafe-hashes' 'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w=' "
            + "'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' 'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA=' "
            + "'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc='";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiErrors errors, ApiUrlRules rules) throws Exception {
        http.securityMatcher("/api/**", "/v3/api-docs/**");
        http.authorizeHttpRequests(rules::api);
        http.httpBasic(basic -> basic.authenticationEntryPoint(errors));
        http.exceptionHandling(e -> e.authenticationEntryPoint(errors).accessDeniedHandler(errors));
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.disable());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http, UrlRules rules) throws Exception {
        http.authorizeHttpRequests(rules::screens);
        http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false));
        http.logout(logout -> logout.logoutSuccessUrl("/login?logout"));
        http.exceptionHandling(e -> e
                // An htmx request after the session expired reloads the page, which leads to the login form.
                .defaultAuthenticationEntryPointFor(
                        (request, response, failure) -> {
                            response.setHeader("HX-Refresh", "true");
                            response.setStatus(401);
                        },
                        SecurityConfiguration::fromHtmx)
                .accessDeniedHandler((request, response, failure) -> {
                    // After expiry a POST fails on its token before anything else; htmx would swallow the bare 403.
                    if (failure instanceof CsrfException && fromHtmx(request)) response.setHeader("HX-Refresh", "true");
                    if (failure instanceof CsrfException && request.getUserPrincipal() == null && !fromHtmx(request))
                        response.sendRedirect(request.getContextPath() + "/login?expired");
                    else response.sendError(403);
                }));
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter((request, response) -> {
                    if (request.getRequestURI().startsWith("/cases/"))
                        response.setHeader("Content-Security-Policy", DIAGRAM_CSP);
                }));
        return http.build();
    }

    private static boolean fromHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
