package cn.ippledge.loan;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the contract says about interest and repayment. Every choice that moves a fen is named here.
 *
 * @param penaltyUplift how much the rate rises once overdue: 30% to 50% of the contract rate
 */
public record LoanTerms(
        Rate annualRate,
        RepaymentMethod method,
        int months,
        InterestPeriod interestPeriod,
        DayCount dayCount,
        Integer settlementDay,
        Remainder remainder,
        Rate penaltyUplift,
        PenaltyBase penaltyBase,
        AllocationOrder allocation) {

    /** Half as much again. */
    public static final Rate USUAL_UPLIFT = Rate.of("0.5");

    private static final Rate LOWEST_UPLIFT = Rate.of("0.3");
    private static final Rate HIGHEST_UPLIFT = USUAL_UPLIFT;

    public LoanTerms {
        if (penaltyUplift.compareTo(LOWEST_UPLIFT) < 0 || penaltyUplift.compareTo(HIGHEST_UPLIFT) > 0)
            throw Rejected.field("penaltyUplift", LoanReason.UPLIFT_OUT_OF_RANGE, penaltyUplift.percent());
    }

    /** What yuan loans usually agree: settled on the 20th of each month, actual/360, half as much again when overdue. */
    public static LoanTerms usual(Rate annualRate, RepaymentMethod method, int months) {
        return new LoanTerms(
                annualRate,
                method,
                months,
                InterestPeriod.MONTHLY,
                DayCount.ACT_360,
                20,
                Remainder.LAST,
                USUAL_UPLIFT,
                PenaltyBase.PRINCIPAL_AND_INTEREST,
                AllocationOrder.PENALTY_FIRST);
    }

    public ScheduleTerms schedule(Money principal, LocalDate start) {
        return new ScheduleTerms(
                principal, annualRate, method, interestPeriod, dayCount, start, months, settlementDay, remainder);
    }

    Money interest(Money amount, LocalDate from, LocalDate to) {
        return dayCount.between(from, to).interest(amount, annualRate);
    }

    /** Penalty interest takes the place of contract interest; it is not added to it. */
    Money penalty(Split overdue, LocalDate from, LocalDate to) {
        Money base = penaltyBase == PenaltyBase.PRINCIPAL
                ? overdue.principal()
                : overdue.principal().plus(overdue.interest());
        BigDecimal rate = annualRate.value().multiply(BigDecimal.ONE.add(penaltyUplift.value()));
        return dayCount.between(from, to).interest(base, rate);
    }
}
