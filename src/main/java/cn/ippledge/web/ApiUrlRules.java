package cn.ippledge.web;

import static cn.ippledge.shared.Role.*;

import cn.ippledge.shared.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Who may call which address of the API; as {@link UrlRules} for screens, the first matching line decides. */
@Component
class ApiUrlRules extends RoleRules {

    ApiUrlRules(CurrentActor actors) {
        super(actors);
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
        // Leadership reads sums; what they consist of is for those who keep or audit them.
        allow(
                urls,
                HttpMethod.GET,
                and(CENTER, FISCAL_OFFICER, AUDITOR),
                "/api/v1/ledger/books/*/entries",
                "/api/v1/ledger/entries/*");
        allow(urls, HttpMethod.GET, LEDGER_READERS, "/api/v1/ledger/**");
        compensationApi(urls);
        urls.anyRequest().denyAll();
    }

    private void compensationApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
        String base = "/api/v1/compensations";
        Role[] watching = and(CENTER, FISCAL_OFFICER, LEADER, AUDITOR);
        allow(urls, HttpMethod.POST, roles(BANK_MANAGER, BANK_POSTLOAN), base + "/enrolments");
        allow(urls, HttpMethod.POST, roles(FISCAL_OFFICER), base + "/distributions", base + "/*/recoveries/*/refund");
        allow(urls, HttpMethod.POST, roles(BANK_POSTLOAN), base, base + "/*/cure", base + "/*/recoveries");
        allow(urls, HttpMethod.POST, roles(CENTER_CLERK), base + "/*/objections", base + "/*/resumption");
        allow(urls, HttpMethod.POST, roles(CENTER_CLERK, CENTER_REVIEWER), base + "/*/reversals");
        allow(urls, HttpMethod.POST, roles(CENTER_DIRECTOR), base + "/*/reversals/*/decision");
        Role[] settling = and(and(and(BANK, CENTER), EVALUATOR), GUARANTOR, INSURER, AUDITOR);
        allow(urls, HttpMethod.GET, settling, "/api/v1/partner-dues", "/api/v1/partner-dues/*");
        allow(urls, HttpMethod.GET, and(settling, FISCAL_OFFICER), "/api/v1/share-notices", "/api/v1/share-notices/*");
        allow(urls, HttpMethod.GET, watching, base + "/pool");
        allow(
                urls,
                HttpMethod.GET,
                and(and(BANK, CENTER), FISCAL_OFFICER, AUDITOR),
                base + "/enrolments",
                base + "/enrolments/*");
        allow(urls, HttpMethod.GET, and(and(BANK, watching), EXPERT), base, base + "/*");
    }
}
