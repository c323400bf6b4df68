package cn.ippledge.ledger.web;

import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books are for those who keep, fund, lead or audit them. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {

    @Bean
    NavItem ledgerItem() {
        return new NavItem(
                "nav.ledger",
                "/ledger",
                "journal-text",
                55,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.LEADER,
                Role.AUDITOR);
    }
}
