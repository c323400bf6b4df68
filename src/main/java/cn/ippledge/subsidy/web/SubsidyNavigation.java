package cn.ippledge.subsidy.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entries of the side bar. */
@Configuration(proxyBeanMethods = false)
class SubsidyNavigation {

    @Bean
    NavItem subsidiesItem() {
        return new NavItem(
                "nav.subsidies",
                "/subsidies",
                "piggy-bank",
                56,
                Role.ENTERPRISE_CLERK,
                Role.ENTERPRISE_PRINCIPAL,
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
