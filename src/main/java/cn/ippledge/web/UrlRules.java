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
    private static final Role[] CENTER = {CENTER_CLERK, CENTER_REVIEWER, CENTER_DIRECTOR};
    private static final Role[] LEDGER_READERS = and(CENTER, FISCAL_OFFICER, LEADER, AUDITOR);
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
        allow(urls, EVERYBODY, "/", "/me/**", "/tasks", "/tasks/**", "/notifications", "/notifications/**");
        allow(urls, EVERYBODY, "/applications/home", "/insight/home", "/tools/**", "/swagger-ui.html", "/swagger-ui/**");
        applications(urls);
        collateral(urls);
        loans(urls);
        datedTables(urls);
        policies(urls);
        subsidies(urls);
        government(urls);
        ledger(urls);
        operator(urls);
        urls.anyRequest().denyAll();
    }

    /** What is published is published to the world; the rest by role, and the doors know whose claim it is. */
    private void subsidies(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        Role[] claimants = and(ENTERPRISE, BANK_MANAGER);
        urls.requestMatchers(HttpMethod.GET, "/publicity").permitAll();
        allow(urls, HttpMethod.POST, claimants, "/subsidies", "/subsidies/*/edit", "/subsidies/*/withdraw");
        allow(urls, claimants, "/subsidies/new", "/subsidies/*/edit");
        allow(urls, roles(FISCAL_OFFICER), "/subsidies/batches/receipts", "/subsidies/batches/receipts/**");
        allow(urls, roles(FISCAL_OFFICER), "/subsidies/batches/*/file", "/subsidies/batches/*/sheet");
        allow(urls, HttpMethod.POST, roles(FISCAL_OFFICER), "/subsidies/batches", "/subsidies/batches/**");
        allow(urls, and(CENTER, FISCAL_OFFICER, AUDITOR), "/subsidies/batches", "/subsidies/batches/**");
        allow(urls, roles(CENTER_DIRECTOR), "/subsidies/budget/settlement", "/subsidies/*/claw-back/decision");
        allow(urls, HttpMethod.POST, roles(FISCAL_OFFICER), "/subsidies/budget", "/subsidies/budget/**");
        allow(urls, HttpMethod.POST, roles(CENTER_DIRECTOR), "/subsidies/reckonings", "/subsidies/reckonings/**");
        allow(urls, LEDGER_READERS, "/subsidies/budget", "/subsidies/reckonings", "/subsidies/reckonings/**");
        allow(urls, HttpMethod.POST, CENTER, "/subsidies/year");
        allow(urls, and(CENTER, FISCAL_OFFICER, AUDITOR), "/subsidies/year");
        allow(urls, and(and(ENTERPRISE, CENTER), AUDITOR), "/subsidies/entitlements");
        allow(urls, roles(CENTER_CLERK), "/subsidies/elsewhere");
        allow(urls, roles(CENTER_REVIEWER), "/subsidies/*/claw-back");
        allow(urls, and(and(claimants, IP_CLERK), CENTER_CLERK), "/subsidies/*/objection");
        allow(urls, CHAIN, "/subsidies", "/subsidies/**");
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

    private void ledger(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        Role[] makers = roles(CENTER_CLERK, FISCAL_OFFICER);
        allow(
                urls,
                makers,
                "/ledger/books/*/requests/new",
                "/ledger/books/*/requests",
                "/ledger/books/*/opening",
                "/ledger/books/*/reversals",
                "/ledger/books/*/reopenings");
        allow(urls, roles(CENTER_DIRECTOR), "/ledger/books/*/closing");
        allow(urls, roles(CENTER_DIRECTOR, FISCAL_OFFICER), "/ledger/requests/*/decision");
        allow(urls, HttpMethod.POST, CENTER, "/ledger/books/*/reconciliation/**");
        allow(
                urls,
                LEDGER_READERS,
                "/ledger",
                "/ledger/books/*",
                "/ledger/books/*/trial-balance",
                "/ledger/books/*/trial-balance/sheet",
                "/ledger/books/*/statement",
                "/ledger/books/*/statement/sheet",
                "/ledger/requests",
                "/ledger/requests/*");
        allow(urls, and(CENTER, FISCAL_OFFICER, AUDITOR), "/ledger/**");
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
        allow(urls, and(CENTER, FISCAL_OFFICER, LEADER, AUDITOR), "/api/v1/subsidies/years/*");
        allow(urls, HttpMethod.GET, CHAIN, "/api/v1/subsidies", "/api/v1/subsidies/**");
        allow(urls, HttpMethod.POST, and(ENTERPRISE, BANK_MANAGER), "/api/v1/subsidies", "/api/v1/subsidies/**");
        allow(urls, CHAIN, "/api/v1/documents", "/api/v1/documents/**");
        allow(urls, HttpMethod.GET, LEDGER_READERS, "/api/v1/ledger/**");
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
