package cn.ippledge.workflow;

import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.compensation.ClaimPublicity;
import cn.ippledge.compensation.Claims;
import cn.ippledge.financing.CreditDecisions;
import cn.ippledge.financing.Matching;
import cn.ippledge.subsidy.SubsidyPublicity;
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

    @Bean
    DomainStep endPublicity(SubsidyPublicity publicity, OwnMoves own) {
        return new DomainStep("endPublicity", publicity::end, own);
    }

    @Bean
    DomainStep lapseClaim(Claims claims, OwnMoves own) {
        return new DomainStep("lapseClaim", claims::lapse, own);
    }

    @Bean
    DomainStep closeClaimPublicity(ClaimPublicity publicity, OwnMoves own) {
        return new DomainStep("closeClaimPublicity", publicity::close, own);
    }
}
