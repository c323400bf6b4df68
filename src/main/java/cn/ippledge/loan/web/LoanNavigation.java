package cn.ippledge.loan.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoanNavigation {

    @Bean
    NavItem loansItem() {
        return new NavItem(
                "nav.loans",
                "/loans",
                "cash-coin",
                40,
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

    @Bean
    NavItem scheduleItem() {
        return new NavItem("nav.schedule", "/tools/schedule", "calculator", 80);
    }

    @Bean
    NavItem openingItem() {
        return new NavItem("nav.opening", "/opening", "box-arrow-in-down", 85, Role.CENTER_CLERK);
    }

    @Bean
    NavItem productsItem() {
        return new NavItem(
                "nav.products",
                "/products",
                "shield-check",
                42,
                Role.GUARANTOR,
                Role.INSURER,
                Role.BANK_MANAGER,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.AUDITOR);
    }
}
