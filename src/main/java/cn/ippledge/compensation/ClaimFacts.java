package cn.ippledge.compensation;

import cn.ippledge.loan.Loan;
import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gathers from the records what a policy may ask about a loss. */
@Component
class ClaimFacts {

    private final Partners partners;
    private final Pools pools;
    private final LossRates rates;

    ClaimFacts(Partners partners, Pools pools, LossRates rates) {
        this.partners = partners;
        this.pools = pools;
        this.rates = rates;
    }

    /** As if all of the principal were lost on the day of enrolment: what the pool has to be ready for. */
    Facts ofTotalLoss(Enrolment enrolment, Loan loan) {
        Facts facts = about(enrolment, loan, enrolment.enrolledOn())
                .with(Fact.defaultedOn, enrolment.enrolledOn())
                .with(Fact.principalLoss, loan.principal())
                .with(Fact.lenderLiability, loan.principal())
                .with(Fact.bankYearLoss, Money.ZERO)
                .with(Fact.bankYearEnrolled, loan.principal());
        return withPool(facts, partners.pinned(enrolment), enrolment);
    }

    /** The claim as it stands; the losses of the year count it. */
    Facts of(CompensationClaim claim, Enrolment enrolment, Loan loan, Policy policy, LocalDate day) {
        Money loss = policy.procedure().interestCounts()
                ? claim.principalLoss().plus(claim.interestLoss())
                : claim.principalLoss();
        Money proceeds = claim.disposalProceeds().cappedAt(loss);
        LossRates.Year year =
                rates.of(claim.bank(), claim.region(), claim.filedOn().getYear());
        Facts facts = about(enrolment, loan, claim.defaultedOn())
                .with(Fact.defaultedOn, claim.defaultedOn())
                .with(Fact.principalLoss, loss)
                .with(Fact.disposalProceeds, proceeds)
                .with(Fact.otherLevelsPaid, claim.otherLevelsPaid())
                .with(Fact.lenderLiability, loss.minus(proceeds))
                .with(Fact.bankYearLoss, year.loss())
                .with(Fact.bankYearEnrolled, year.enrolled());
        return withPool(facts, policy, enrolment);
    }

    private Facts about(Enrolment enrolment, Loan loan, LocalDate day) {
        Facts facts = Facts.NONE
                .with(Fact.principal, loan.principal())
                .with(Fact.annualRate, loan.terms().annualRate())
                .with(Fact.signedOn, loan.signedOn())
                .with(Fact.disbursedOn, loan.disbursedOn())
                .with(Fact.registeredOn, enrolment.registeredOn())
                .with(Fact.ipShare, enrolment.ipShare())
                .with(Fact.ipPledge, true)
                .with(Fact.monetaryTool, enrolment.monetaryTool())
                .with(Fact.mode, "BANK");
        return partners.about(facts, loan.enterprise(), loan.bank(), loan.region(), loan.signedOn(), day);
    }

    /** A policy whose liability ends with the balance is told it; where claims queue instead, the balance cuts nothing. */
    private Facts withPool(Facts facts, Policy policy, Enrolment enrolment) {
        if (!policy.requires(Fact.poolBalance)) return facts;
        Money free = pools.balance(enrolment.book()).minus(pools.payable(enrolment.book()));
        return facts.with(Fact.poolBalance, free.isNegative() ? Money.ZERO : free);
    }
}
