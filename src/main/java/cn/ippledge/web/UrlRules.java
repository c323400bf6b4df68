package cn.ippledge.web;

import static cn.ippledge.shared.Role.*;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;
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
    private static final Role[] PARTNER = {GUARANTOR, INSURER};
    private static final Role[] CENTER = {CENTER_CLERK, CENTER_REVIEWER, CENTER_DIRECTOR};
    private static final Role[] GOVERNMENT = and(CENTER, IP_CLERK, FISCAL_OFFICER, LEADER, AUDITOR);
    private static final Role[] CHAIN = and(and(and(ENTERPRISE, BANK), EVALUATOR), GOVERNMENT);

    private static final Role[] ACCOUNT_HOLDERS = and(and(ENTERPRISE, BANK), GUARANTOR, INSURER);

    private final CurrentActor actors;

    UrlRules(CurrentActor actors) {
        this.actors = actors;
    }

    void screens(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.requestMatchers("/login", "/register", "/register/**", "/setup", "/error", "/actuator/health")
                .permitAll();
        urls.requestMatchers("/webjars/**", "/css/**", "/js/**", "/img/**").permitAll();
        allow(
                urls,
                EVERYBODY,
                "/",
                "/me/**",
                "/tasks",
                "/tasks/**",
                "/notifications",
                "/notifications/**",
                "/tools/**");
        allow(urls, EVERYBODY, "/applications/home", "/insight/home", "/swagger-ui.html", "/swagger-ui/**");
        partners(urls);
        applications(urls);
        disposal(urls);
        collateral(urls);
        loans(urls);
        datedTables(urls);
        policies(urls);
        government(urls);
        operator(urls);
        urls.anyRequest().denyAll();
    }

    /** Released policies are public among those signed in; the calculator is public to the world. */
    private void policies(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.requestMatchers(HttpMethod.GET, "/calculator", "/calculator/**").permitAll();
        allow(urls, roles(CENTER_CLERK, CENTER_REVIEWER), "/policies/drafts/new");
        allow(urls, HttpMethod.GET, and(CENTER, AUDITOR), "/policies/drafts", "/policies/drafts/**");
        allow(urls, HttpMethod.GET, EVERYBODY, "/policies", "/policies/**");
        allow(urls, HttpMethod.POST, CENTER, "/policies/**");
    }

    private void applications(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, roles(BANK_MANAGER, CENTER_REVIEWER, CENTER_DIRECTOR), "/applications/*/cancel");
        allow(
                urls,
                ENTERPRISE,
                "/applications/new",
                "/applications/*/edit",
                "/applications/*/check",
                "/applications/*/withdraw");
        allow(urls, HttpMethod.POST, ENTERPRISE, "/applications", "/applications/**", "/enterprises/**");
        allow(urls, ENTERPRISE, "/enterprises/*/edit");
        allow(
                urls,
                CHAIN,
                "/cases/**",
                "/applications",
                "/applications/**",
                "/enterprises",
                "/enterprises/**",
                "/documents",
                "/documents/**");
    }

    private void collateral(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, roles(IP_CLERK), "/rights/*/status");
        allow(
                urls,
                ENTERPRISE,
                "/rights/new",
                "/rights/fields",
                "/rights/*/edit",
                "/rights/import",
                "/rights/import/**");
        allow(urls, HttpMethod.POST, ENTERPRISE, "/rights");
        allow(urls, roles(IP_CLERK, CENTER_CLERK), "/registrations/import", "/registrations/import/**");
        allow(
                urls,
                CHAIN,
                "/rights",
                "/rights/**",
                "/valuations",
                "/valuations/**",
                "/registrations",
                "/registrations/**");
    }

    /** Rights for sale are for everybody to see; the way there is for those in the case. */
    private void disposal(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.requestMatchers("/market", "/market/*").permitAll();
        allow(urls, roles(BANK_POSTLOAN), "/registrations/*/disposal", "/disposals/*/stop");
        allow(urls, roles(IP_CLERK), "/registrations/*/loss", "/registrations/*/loss/*");
        allow(urls, roles(BANK_MANAGER, BANK_POSTLOAN), "/registrations/*/reissue");
        allow(urls, and(BANK, CENTER), "/disposals/*/interests");
        allow(urls, CHAIN, "/disposals", "/disposals/**");
    }

    /** What guarantors and insurers offer, and their sight of the loans they have a part in. */
    private void partners(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, PARTNER, "/products/new");
        allow(urls, roles(CENTER_DIRECTOR), "/products/*/decision");
        allow(urls, HttpMethod.GET, and(and(and(CENTER, BANK), PARTNER), AUDITOR), "/products", "/products/*");
        allow(urls, roles(BANK_MANAGER), "/loans/*/partners", "/loans/*/partners/*/removal");
        allow(
                urls,
                HttpMethod.GET,
                and(CHAIN, PARTNER),
                "/loans",
                "/loans/export",
                "/loans/*",
                "/loans/*/summary",
                "/cases/**",
                "/documents",
                "/documents/**");
    }

    private void loans(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, roles(BANK_POSTLOAN), "/loans/repayments/**", "/loans/*/repayments/new");
        allow(urls, roles(BANK_MANAGER), "/loans/*/extension", "/loans/*/terms");
        allow(urls, CHAIN, "/loans", "/loans/**");
        allow(urls, roles(CENTER_CLERK), "/opening", "/opening/**");
    }

    /** What rules look up by day: rates, holidays, lists, agreements, accounts. */
    private void datedTables(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, EVERYBODY, "/calendar", "/calendar/export", "/rates", "/rates/export");
        allow(urls, roles(CENTER_DIRECTOR, ADMIN_SYSTEM), "/calendar/**", "/rates/**");
        allow(
                urls,
                roles(CENTER_CLERK, IP_CLERK),
                "/watchlists/new",
                "/watchlists/*/end",
                "/watchlists/import",
                "/watchlists/import/**");
        allow(urls, HttpMethod.POST, roles(CENTER_CLERK, IP_CLERK), "/watchlists/key-lists/**");
        allow(urls, and(CENTER, IP_CLERK, AUDITOR), "/watchlists", "/watchlists/export", "/watchlists/key-lists");
        allow(urls, roles(CENTER_CLERK), "/agreements/new");
        allow(urls, HttpMethod.POST, roles(CENTER_DIRECTOR), "/agreements/**");
        allow(urls, and(CENTER, FISCAL_OFFICER, LEADER, AUDITOR), "/agreements", "/agreements/**");
        allow(urls, ACCOUNT_HOLDERS, "/accounts");
        allow(urls, roles(CENTER_CLERK, CENTER_REVIEWER), "/accounts/proposed");
        allow(urls, and(ACCOUNT_HOLDERS, CENTER_CLERK, CENTER_REVIEWER), "/accounts/*/confirm", "/accounts/*/reject");
    }

    private void government(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, roles(CENTER_REVIEWER), "/indicators/*/entries/*/decision");
        allow(urls, roles(CENTER_CLERK), "/indicators/*/entries");
        allow(urls, roles(CENTER_DIRECTOR, AUDITOR), "/insight/recount");
        allow(urls, GOVERNMENT, "/indicators", "/indicators/**", "/dashboard", "/dashboard/**");
        allow(urls, roles(AUDITOR, ADMIN_AUDIT), "/audit", "/audit/**");
    }

    private void operator(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(
                urls,
                roles(ADMIN_SYSTEM),
                "/operations",
                "/operations/**",
                "/admin/organisations/new",
                "/admin/users/new");
        allow(urls, HttpMethod.POST, roles(ADMIN_SECURITY), "/admin/rights/**");
        allow(urls, roles(ADMIN_SYSTEM, ADMIN_SECURITY), "/admin/users/*/disable");
        allow(urls, HttpMethod.POST, roles(ADMIN_SYSTEM), "/admin/users/**", "/admin/organisations/**");
        allow(urls, roles(ADMIN_SYSTEM, ADMIN_SECURITY), "/admin/**");
    }

    void api(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        allow(urls, EVERYBODY, "/v3/api-docs", "/v3/api-docs/**", "/api/v1/me");
        allow(urls, EVERYBODY, "/api/v1/regions", "/api/v1/regions/**", "/api/v1/tasks", "/api/v1/tasks/**");
        allow(urls, EVERYBODY, "/api/v1/policies", "/api/v1/policies/**");
        allow(
                urls,
                EVERYBODY,
                "/api/v1/identifiers/**",
                "/api/v1/amounts/**",
                "/api/v1/schedules",
                "/api/v1/calendar/**");
        allow(urls, roles(BANK_MANAGER, CENTER_REVIEWER, CENTER_DIRECTOR), "/api/v1/applications/*/cancel");
        allow(urls, HttpMethod.POST, ENTERPRISE, "/api/v1/applications", "/api/v1/applications/**", "/api/v1/rights");
        allow(urls, HttpMethod.PUT, ENTERPRISE, "/api/v1/applications/**", "/api/v1/enterprises/**");
        allow(urls, HttpMethod.POST, roles(BANK_POSTLOAN), "/api/v1/loans/*/repayments");
        allow(
                urls,
                HttpMethod.GET,
                CHAIN,
                "/api/v1/applications",
                "/api/v1/applications/**",
                "/api/v1/registrations",
                "/api/v1/registrations/**");
        allow(urls, HttpMethod.GET, CHAIN, "/api/v1/loans", "/api/v1/loans/**", "/api/v1/rights", "/api/v1/rights/**");
        allow(urls, HttpMethod.GET, CHAIN, "/api/v1/enterprises", "/api/v1/enterprises/**");
        allow(urls, CHAIN, "/api/v1/documents", "/api/v1/documents/**");
        urls.anyRequest().denyAll();
    }

    private void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls,
            Role[] roles,
            String... patterns) {
        urls.requestMatchers(patterns).access(anyOf(roles));
    }

    private void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls,
            HttpMethod method,
            Role[] roles,
            String... patterns) {
        urls.requestMatchers(method, patterns).access(anyOf(roles));
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
