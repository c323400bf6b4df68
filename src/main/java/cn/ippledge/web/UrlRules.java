package cn.ippledge.web;

import static cn.ippledge.shared.Role.*;

import cn.ippledge.shared.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/**
 * Who may knock at which address; the first matching line decides and what is in no line is denied. The doors behind check
 * again. Roles are those of the moment, not those of the login: a right taken away is gone at the next click.
 */
@Component
class UrlRules extends RoleRules {

    UrlRules(CurrentActor actors) {
        super(actors);
    }

    void screens(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.requestMatchers("/login", "/register", "/register/**", "/setup", "/error", "/actuator/health")
                .permitAll();
        urls.requestMatchers("/webjars/**", "/css/**", "/js/**", "/img/**").permitAll();
        allow(urls, EVERYBODY, "/", "/me/**", "/tasks", "/tasks/**", "/notifications", "/notifications/**");
        allow(
                urls,
                EVERYBODY,
                "/applications/home",
                "/insight/home",
                "/tools/**",
                "/swagger-ui.html",
                "/swagger-ui/**");
        partners(urls);
        applications(urls);
        disposal(urls);
        collateral(urls);
        loans(urls);
        compensation(urls);
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
        urls.requestMatchers("/publicity/subsidies/*").permitAll();
        allow(urls, roles(CENTER_CLERK), "/subsidies/*/public-objections/*");
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

    private void compensation(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        Role[] watching = and(CENTER, FISCAL_OFFICER, LEADER, AUDITOR);
        allow(urls, roles(BANK_MANAGER, BANK_POSTLOAN), "/enrolments/new");
        allow(urls, and(and(BANK, CENTER), FISCAL_OFFICER, AUDITOR), "/enrolments");
        allow(urls, roles(BANK_POSTLOAN), "/compensations/new", "/compensations/*/cure", "/compensations/*/recovery");
        urls.requestMatchers(HttpMethod.GET, "/publicity/claims").permitAll();
        urls.requestMatchers("/publicity/claims/*").permitAll();
        allow(urls, roles(CENTER_CLERK), "/compensations/*/public-objections/*");
        allow(urls, HttpMethod.POST, roles(BANK_POSTLOAN), "/compensations/*/evidence");
        allow(urls, roles(CENTER_CLERK), "/compensations/*/objection", "/compensations/*/resumption");
        allow(urls, roles(CENTER_CLERK, CENTER_REVIEWER), "/compensations/*/reversal");
        allow(urls, and(BANK, watching), "/recoveries", "/recoveries/**", "/refunds/**");
        allow(urls, watching, "/reversals/**");
        allow(urls, and(and(BANK, watching), EXPERT), "/compensations", "/compensations/**");
        Role[] bearing = and(and(and(BANK, CENTER), EVALUATOR), FISCAL_OFFICER, GUARANTOR, INSURER, AUDITOR);
        allow(urls, HttpMethod.GET, bearing, "/share-notices", "/share-notices/*");
        Role[] settling = and(and(and(BANK, CENTER), EVALUATOR), GUARANTOR, INSURER, AUDITOR);
        allow(
                urls,
                HttpMethod.GET,
                settling,
                "/partner-dues",
                "/partner-dues/*",
                "/partner-dues/*/summary",
                "/partner-dues/*/notice");
        allow(urls, HttpMethod.GET, roles(GUARANTOR, INSURER), "/partner-loans");
        allow(urls, roles(FISCAL_OFFICER), "/pool/distributions");
        allow(urls, watching, "/pool");
    }

    /** Released policies are public among those signed in; the calculator is public to the world. */
    private void policies(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        urls.requestMatchers(HttpMethod.GET, "/calculator", "/calculator/**").permitAll();
        allow(
                urls,
                HttpMethod.GET,
                roles(CENTER_CLERK, CENTER_REVIEWER),
                "/policies/drafts/new",
                "/policies/drafts/*/edit",
                "/policies/drafts/*/tables/*");
        allow(urls, HttpMethod.GET, CENTER, "/policies/drafts", "/policies/drafts/**");
        allow(urls, HttpMethod.GET, EVERYBODY, "/policies", "/policies/**");
        allow(
                urls,
                HttpMethod.POST,
                roles(CENTER_REVIEWER, CENTER_DIRECTOR),
                "/policies/drafts/*/release",
                "/policies/drafts/*/withdrawal");
        allow(urls, HttpMethod.POST, roles(CENTER_CLERK, CENTER_REVIEWER), "/policies/**");
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
        allow(urls, CHAIN, "/applications", "/applications/**", "/enterprises", "/enterprises/**");
        allow(urls, and(CHAIN, EXPERT, GUARANTOR, INSURER), "/cases/**", "/documents", "/documents/**");
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
        allow(urls, CHAIN, "/disposals", "/disposals/**");
    }

    /** What guarantors and insurers offer, and their sight of the loans they have a part in. */
    private void partners(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        Role[] partner = roles(GUARANTOR, INSURER);
        allow(urls, partner, "/products/new");
        allow(urls, roles(CENTER_DIRECTOR), "/products/*/decision");
        allow(urls, HttpMethod.GET, and(and(and(CENTER, BANK), partner), AUDITOR), "/products", "/products/*");
        allow(urls, roles(BANK_MANAGER), "/loans/*/partners", "/loans/*/partners/*/removal");
        allow(urls, HttpMethod.GET, and(CHAIN, partner), "/loans", "/loans/export", "/loans/*", "/loans/*/summary");
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
        allow(urls, EVERYBODY, "/calendar", "/calendar/home", "/calendar/export", "/rates", "/rates/export");
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
                "/ledger/books/new",
                "/ledger/books",
                "/ledger/books/*/requests/new",
                "/ledger/books/*/requests",
                "/ledger/books/*/opening",
                "/ledger/books/*/change",
                "/ledger/books/*/closure",
                "/ledger/books/*/reversals",
                "/ledger/books/*/reopenings");
        allow(urls, roles(CENTER_DIRECTOR), "/ledger/books/*/closing");
        allow(urls, roles(CENTER_DIRECTOR, FISCAL_OFFICER), "/ledger/requests/*/decision");
        allow(
                urls,
                roles(CENTER_CLERK, CENTER_REVIEWER),
                "/ledger/books/*/reconciliation/import",
                "/ledger/books/*/reconciliation/imports/*");
        allow(urls, HttpMethod.POST, roles(CENTER_CLERK, CENTER_REVIEWER), "/ledger/books/*/reconciliation/matching");
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
}
