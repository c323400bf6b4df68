package cn.ippledge.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may knock at which address. The doors behind check again; this list is the first of two checks, not the only one. */
final class UrlRules {

    private UrlRules() {}

    private static final String[] OPEN = {
        "/login",
        "/register",
        "/register/**",
        "/setup",
        "/error",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/actuator/health"
    };

    static void api(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.anyRequest().authenticated();
    }

    static void screens(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.requestMatchers(OPEN).permitAll();
        urls.anyRequest().authenticated();
    }
}
