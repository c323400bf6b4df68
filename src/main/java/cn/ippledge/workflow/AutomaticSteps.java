package cn.ippledge.workflow;

import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.financing.CreditDecisions;
import cn.ippledge.financing.Matching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the processes do by themselves when a time is over; each name is a {@code delegateExpression} of the models. */
@Configuration(proxyBeanMethods = false)
class AutomaticSteps {

    @Bean
    DomainStep expireInvitations(Matching matching, OwnMoves own) {
        return new DomainStep("expireInvitations", matching::expire, own);
    }

    @Bean
    DomainStep expireOffer(CreditDecisions credit, OwnMoves own) {
        return new DomainStep("expireOffer", credit::expireOffer, own);
    }

    @Bean
    DomainStep endNotice(Disposals disposals, OwnMoves own) {
        return new DomainStep("endNotice", disposals::expireAnswer, own);
    }

    @Bean
    DomainStep abandonFiling(Pledges pledges, OwnMoves own) {
        return new DomainStep("abandonFiling", pledges::abandon, own);
    }
}
