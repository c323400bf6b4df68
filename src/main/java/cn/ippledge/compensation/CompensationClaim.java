package cn.ippledge.compensation;

import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A bank's claim on the pool for one defaulted loan.
 *
 * @param defaultedOn the day on which the first unpaid instalment was due
 * @param earliestOn the first day on which it may be filed, {@code latestOn} the last; null where the policy names none
 * @param evidence what the bank has put in, names of {@link Evidence}
 * @param outcome the policy's answer; null until it was asked
 * @param grounds of a refusal or a pause, codes below {@code ground.}
 * @param facts what the policy was asked, in the form it reads
 * @param computed the public side's part by the policy; {@code payable} after deductions
 * @param due what of it may be paid now; {@code paid} what was
 * @param finalSettlement nothing is provisional any more
 * @param queuePlace in the order of the queue, while it waits in it
 * @param stoppedOn since when an objection stops the publicity
 */
public record CompensationClaim(
        String no,
        String enrolmentNo,
        String loanNo,
        PartyId bank,
        PartyId enterprise,
        RegionCode region,
        ClaimState state,
        LocalDate defaultedOn,
        LocalDate earliestOn,
        LocalDate latestOn,
        LocalDate reportedOn,
        LocalDate filedOn,
        Money principalLoss,
        Money interestLoss,
        Money disposalProceeds,
        Money otherLevelsPaid,
        Money recoveryCosts,
        String evidence,
        Quote.Decision outcome,
        String grounds,
        String facts,
        Money computed,
        Money payable,
        Money due,
        Money paid,
        boolean finalSettlement,
        int panelRound,
        LocalDate publicityFrom,
        LocalDate publicityUntil,
        LocalDate stoppedOn,
        Long queuePlace,
        long reportedBy,
        Long computedBy,
        Long reviewedBy,
        Long approvedBy,
        Long releasedBy,
        Long settledBy,
        int version) {

    static CompensationClaim reported(
            String no, Enrolment enrolment, ClaimClock clock, LocalDate today, Money principal, long reporter) {
        ClaimCopy c = new ClaimCopy();
        c.no = no;
        c.enrolmentNo = enrolment.no();
        c.loanNo = enrolment.loanNo();
        c.bank = enrolment.bank();
        c.enterprise = enrolment.enterprise();
        c.region = enrolment.region();
        c.state = ClaimState.REPORTED;
        c.defaultedOn = clock.defaultedOn();
        c.earliestOn = clock.earliestOn();
        c.latestOn = clock.latestOn();
        c.reportedOn = today;
        c.principalLoss = principal;
        c.reportedBy = reporter;
        return c.toClaim();
    }

    CompensationClaim after(ClaimStep step) {
        return with(step, c -> {});
    }

    CompensationClaim with(ClaimStep step, Consumer<ClaimCopy> change) {
        ClaimState next = state.after(step);
        return with(c -> {
            c.state = next;
            change.accept(c);
        });
    }

    CompensationClaim with(Consumer<ClaimCopy> change) {
        ClaimCopy copy = new ClaimCopy(this);
        change.accept(copy);
        return copy.toClaim();
    }

    /** Less what the sale of the pledge has brought; what the parties share. A pledge may bring more than was lost. */
    public Money netLoss() {
        return principalLoss.minus(disposalProceeds.cappedAt(principalLoss));
    }
}
