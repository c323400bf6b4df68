package cn.ippledge.web;

import static cn.ippledge.shared.Role.*;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may knock at which address; the first matching line decides and what is in no line is denied. The doors behind check
 * again. Roles are those of the moment, not those of the login: a right taken away is gone at the next click.
 */
@Component
class UrlRules {

    private static final Role[] EVERYBODY = Role.values();
    private static final Role[] ENTERPRISE = {ENTERPRISE_CLERK, ENTERPRISE_PRINCIPAL};
    private static final Role[] BANK = {BANK_MANAGER, BANK_APPROVER, BANK_POSTLOAN};
    private static final Role[] EVALUATOR = {APPRAISER, SIGNER};
    private static final Role[] CENTER = {CENTER_CLERK, CENTER_REVIEWER, CENTER_DIRECTOR};
    private static final Role[] GOVERNMENT = and(CENTER, IP_CLERK, FISCAL_OFFICER, LEADER, AUDITOR);
    private static final Role[] CHAIN = and(and(and(ENTERPRISE, BANK), EVALUATOR), GOVERNMENT);

    private final CurrentActor actors;

    UrlRules(CurrentActor actors) {
        this.actors = actors;
    }

    void screens(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.requestMatchers("/login", "/register", "/register/**", "/setup", "/setup/**", "/error", "/actuator/health")
                .permitAll();
        urls.requestMatchers("/webjars/**", "/css/**", "/js/**", "/img/**").permitAll();
        allow(
                urls,
                EVERYBODY,
                "/",
                "/me/**",
                "/tasks",
                "/tasks/**",
                "/notifications/**",
                "/documents",
                "/documents/**",
                "/tools/**",
                "/calendar");
        allow(urls, EVERYBODY, "/applications/home", "/insight/home", "/swagger-ui.html", "/swagger-ui/**");
        allow(
                urls,
                CHAIN,
                "/cases/**",
                "/applications",
                "/applications/**",
                "/registrations",
                "/registrations/**",
                "/loans",
                "/loans/**");
        allow(urls, CHAIN, "/rights", "/rights/**", "/valuations/**", "/enterprises", "/enterprises/**");
        allow(urls, GOVERNMENT, "/indicators", "/indicators/**", "/dashboard", "/dashboard/**", "/insight/**");
        allow(urls, and(CENTER, ADMIN_SYSTEM), "/calendar/**");
        allow(urls, and(CENTER, IP_CLERK, AUDITOR), "/watchlists", "/watchlists/**");
        allow(urls, and(CENTER), "/opening", "/opening/**");
        allow(urls, roles(AUDITOR, ADMIN_AUDIT), "/audit", "/audit/**");
        allow(urls, roles(ADMIN_SYSTEM), "/operations", "/operations/**");
        allow(urls, roles(ADMIN_SYSTEM, ADMIN_SECURITY), "/admin/**");
        urls.anyRequest().denyAll();
    }

    void api(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, EVERYBODY, "/v3/api-docs", "/v3/api-docs/**");
        allow(
                urls,
                EVERYBODY,
                "/api/v1/regions",
                "/api/v1/regions/**",
                "/api/v1/tasks",
                "/api/v1/tasks/**",
                "/api/v1/me");
        allow(
                urls,
                EVERYBODY,
                "/api/v1/identifiers/**",
                "/api/v1/amounts/**",
                "/api/v1/schedules",
                "/api/v1/calendar/**");
        allow(
                urls,
                CHAIN,
                "/api/v1/applications",
                "/api/v1/applications/**",
                "/api/v1/registrations",
                "/api/v1/registrations/**");
        allow(
                urls,
                CHAIN,
                "/api/v1/loans",
                "/api/v1/loans/**",
                "/api/v1/rights",
                "/api/v1/rights/**",
                "/api/v1/valuations/**");
        allow(
                urls,
                CHAIN,
                "/api/v1/documents",
                "/api/v1/documents/**",
                "/api/v1/enterprises",
                "/api/v1/enterprises/**");
        urls.anyRequest().denyAll();
    }

    private void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls,
            Role[] roles,
            String... patterns) {
        urls.requestMatchers(patterns).access(anyOf(roles));
    }

    private AuthorizationManager<RequestAuthorizationContext> anyOf(Role... roles) {
        return (authentication, context) -> new AuthorizationDecision(mayUse(context.getRequest(), roles));
    }

    private boolean mayUse(HttpServletRequest request, Role... roles) {
        try {
            Actor actor = actors.of(request);
            return actor != null && actor.hasAny(roles);
        } catch (Denied disabled) {
            return false;
        }
    }

    private static Role[] roles(Role... roles) {
        return roles;
    }

    private static Role[] and(Role[] some, Role... more) {
        List<Role> all = new ArrayList<>(Arrays.asList(some));
        all.addAll(Arrays.asList(more));
        return all.toArray(Role[]::new);
    }
}
