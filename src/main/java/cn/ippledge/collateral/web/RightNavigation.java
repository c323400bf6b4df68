package cn.ippledge.collateral.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightNavigation {

    @Bean
    NavItem rightsItem() {
        return new NavItem(
                "nav.rights",
                "/rights",
                "award",
                30,
                Role.ENTERPRISE_CLERK,
                Role.ENTERPRISE_PRINCIPAL,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.IP_CLERK,
                Role.LEADER,
                Role.AUDITOR);
    }

    @Bean
    NavItem valuationsItem() {
        return new NavItem(
                "nav.valuations",
                "/valuations",
                "calculator",
                32,
                Role.APPRAISER,
                Role.SIGNER,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR);
    }
}
