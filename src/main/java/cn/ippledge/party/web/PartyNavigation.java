package cn.ippledge.party.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartyNavigation {

    @Bean
    NavItem ownEnterpriseItem() {
        return new NavItem(
                "nav.enterprise", "/enterprises", "building", 30, Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
    }

    @Bean
    NavItem enterprisesItem() {
        return new NavItem(
                "nav.enterprises",
                "/enterprises",
                "buildings",
                30,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.IP_CLERK,
                Role.FISCAL_OFFICER,
                Role.LEADER,
                Role.AUDITOR);
    }

    @Bean
    NavItem watchlistsItem() {
        return new NavItem(
                "nav.watchlists",
                "/watchlists",
                "shield-exclamation",
                35,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.IP_CLERK,
                Role.AUDITOR);
    }

    @Bean
    NavItem agreementsItem() {
        return new NavItem(
                "nav.agreements",
                "/agreements",
                "file-earmark-check",
                36,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.LEADER,
                Role.AUDITOR);
    }

    @Bean
    NavItem ownAccountItem() {
        return new NavItem(
                "nav.account",
                "/accounts",
                "credit-card",
                37,
                Role.ENTERPRISE_CLERK,
                Role.ENTERPRISE_PRINCIPAL,
                Role.BANK_MANAGER,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.GUARANTOR,
                Role.INSURER);
    }

    @Bean
    NavItem proposedAccountsItem() {
        return new NavItem(
                "nav.accounts", "/accounts/proposed", "credit-card", 37, Role.CENTER_CLERK, Role.CENTER_REVIEWER);
    }

    @Bean
    NavItem usersItem() {
        return new NavItem("nav.users", "/admin/users", "people", 80, Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY);
    }

    @Bean
    NavItem rightsChangesItem() {
        return new NavItem(
                "nav.rightsChanges", "/admin/rights", "person-check", 81, Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY);
    }

    @Bean
    NavItem organisationsItem() {
        return new NavItem(
                "nav.organisations", "/admin/organisations", "diagram-3", 82, Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY);
    }
}
