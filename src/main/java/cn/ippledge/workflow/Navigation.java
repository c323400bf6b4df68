package cn.ippledge.workflow;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entries of the side bar. */
@Configuration("workflowNavigation")
class Navigation {

    @Bean
    static NavItem tasksItem() {
        return new NavItem("workflow.nav.tasks", "/tasks", "inbox", 10);
    }

    @Bean
    static NavItem notificationsItem() {
        return new NavItem("workflow.nav.notifications", "/notifications", "bell", 12);
    }

    @Bean
    static NavItem operationsItem() {
        return new NavItem("workflow.nav.operations", "/operations", "tools", 90, Role.ADMIN_SYSTEM);
    }
}
