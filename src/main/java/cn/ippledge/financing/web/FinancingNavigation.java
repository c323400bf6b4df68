package cn.ippledge.financing.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FinancingNavigation {

    @Bean
    NavItem applicationsItem() {
        return new NavItem(
                "nav.applications",
                "/applications",
                "file-earmark-text",
                20,
                Role.ENTERPRISE_CLERK,
                Role.ENTERPRISE_PRINCIPAL,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.BANK_MANAGER,
                Role.BANK_APPROVER,
                Role.BANK_POSTLOAN,
                Role.APPRAISER,
                Role.SIGNER,
                Role.LEADER,
                Role.AUDITOR);
    }
}
