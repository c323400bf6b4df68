package cn.ippledge.collateral.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationNavigation {

    @Bean
    NavItem registrationsItem() {
        return new NavItem(
                "nav.registrations",
                "/registrations",
                "patch-check",
                34,
                Role.ENTERPRISE_CLERK,
                Role.ENTERPRISE_PRINCIPAL,
                Role.BANK_MANAGER,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.IP_CLERK,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.LEADER,
                Role.AUDITOR);
    }

    @Bean
    NavItem disposalsItem() {
        return new NavItem(
                "nav.disposals",
                "/disposals",
                "hammer",
                36,
                Role.ENTERPRISE_CLERK,
                Role.ENTERPRISE_PRINCIPAL,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.AUDITOR);
    }
}
