package cn.ippledge.compensation.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompensationNavigation {

    @Bean
    NavItem poolItem() {
        return new NavItem(
                "nav.pool",
                "/pool",
                "safe2",
                50,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.LEADER,
                Role.AUDITOR);
    }

    @Bean
    NavItem enrolmentsItem() {
        return new NavItem(
                "nav.enrolments",
                "/enrolments",
                "clipboard-check",
                51,
                Role.BANK_MANAGER,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.AUDITOR);
    }

    @Bean
    NavItem shareNoticesItem() {
        return new NavItem(
                "nav.shareNotices",
                "/share-notices",
                "envelope-paper",
                53,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.GUARANTOR,
                Role.INSURER,
                Role.SIGNER,
                Role.AUDITOR);
    }

    @Bean
    NavItem partnerDuesItem() {
        return new NavItem(
                "nav.partnerDues",
                "/partner-dues",
                "cash-stack",
                54,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.GUARANTOR,
                Role.INSURER,
                Role.SIGNER,
                Role.AUDITOR);
    }

    @Bean
    NavItem partnerLoansItem() {
        return new NavItem("nav.partnerLoans", "/partner-loans", "cash-coin", 41, Role.GUARANTOR, Role.INSURER);
    }

    @Bean
    NavItem compensationsItem() {
        return new NavItem(
                "nav.compensations",
                "/compensations",
                "shield-exclamation",
                52,
                Role.BANK_MANAGER,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.EXPERT,
                Role.LEADER,
                Role.AUDITOR);
    }

    @Bean
    NavItem recoveriesItem() {
        return new NavItem(
                "nav.recoveries",
                "/recoveries",
                "arrow-return-left",
                55,
                Role.BANK_MANAGER,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.LEADER,
                Role.AUDITOR);
    }
}
