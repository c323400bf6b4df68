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

/** Groups of roles, and how an address is opened to them. Roles are those of the moment, not those of the login. */
abstract class RoleRules {

    static final Role[] EVERYBODY = Role.values();
    static final Role[] ENTERPRISE = {ENTERPRISE_CLERK, ENTERPRISE_PRINCIPAL};
    static final Role[] BANK = {BANK_MANAGER, BANK_APPROVER, BANK_POSTLOAN};
    static final Role[] EVALUATOR = {APPRAISER, SIGNER};
    static final Role[] CENTER = {CENTER_CLERK, CENTER_REVIEWER, CENTER_DIRECTOR};
    static final Role[] LEDGER_READERS = and(CENTER, FISCAL_OFFICER, LEADER, AUDITOR);
    static final Role[] GOVERNMENT = and(CENTER, IP_CLERK, FISCAL_OFFICER, LEADER, AUDITOR);
    static final Role[] CHAIN = and(and(and(ENTERPRISE, BANK), EVALUATOR), GOVERNMENT);

    static final Role[] ACCOUNT_HOLDERS = and(and(ENTERPRISE, BANK), GUARANTOR, INSURER);

    private final CurrentActor actors;

    RoleRules(CurrentActor actors) {
        this.actors = actors;
    }

    void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls,
            Role[] roles,
            String... patterns) {
        urls.requestMatchers(patterns).access(anyOf(roles));
    }

    void allow(
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

    static Role[] roles(Role... roles) {
        return roles;
    }

    static Role[] and(Role[] some, Role... more) {
        List<Role> all = new ArrayList<>(Arrays.asList(some));
        all.addAll(Arrays.asList(more));
        return all.toArray(Role[]::new);
    }
}
