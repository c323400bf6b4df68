package cn.ippledge.insight.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures are for the region's bodies and its leadership. */
@Configuration(proxyBeanMethods = false)
class InsightNavigation {

    private static final Role[] REGION_BODIES = {
        Role.CENTER_CLERK,
        Role.CENTER_REVIEWER,
        Role.CENTER_DIRECTOR,
        Role.IP_CLERK,
        Role.FISCAL_OFFICER,
        Role.LEADER,
        Role.AUDITOR
    };

    @Bean
    NavItem dashboardItem() {
        return new NavItem("nav.dashboard", "/dashboard", "speedometer2", 60, REGION_BODIES);
    }

    @Bean
    NavItem indicatorsItem() {
        return new NavItem("nav.indicators", "/indicators", "bar-chart-line", 61, REGION_BODIES);
    }
}
