package cn.ippledge.financing;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The relationship manager's report; the terms are needed for {@code PROPOSE} only. */
public record DueDiligence(
        String no,
        DueDiligenceOutcome outcome,
        Money amount,
        Integer months,
        Rate annualRate,
        RepaymentMethod method,
        String opinion) {

    public static final Rate HIGHEST_RATE = Rate.of("0.24");

    /**
     * Every reason why these terms cannot be proposed.
     *
     * @param ceiling what the bundle may secure at most
     * @param rightsEndOn when the first of the pledged rights expires
     */
    List<Rejected.Field> mistakes(Money requested, Money ceiling, LocalDate rightsEndOn, LocalDate today) {
        List<Rejected.Field> found = new ArrayList<>();
        checkAmount(requested, ceiling, found);
        if (months == null) found.add(new Rejected.Field("months", CommonReason.REQUIRED));
        else if (months < 1 || months > Request.LONGEST_MONTHS)
            found.add(new Rejected.Field("months", CommonReason.OUT_OF_RANGE, "1", Request.LONGEST_MONTHS));
        // The debt may not outlast the right that secures it (CNIPA notice 461 art. 11(6)).
        else if (today.plusMonths(months).isAfter(rightsEndOn))
            found.add(new Rejected.Field("months", FinancingReason.RIGHT_EXPIRES_BEFORE_LOAN, rightsEndOn));
        if (annualRate == null) found.add(new Rejected.Field("annualRate", CommonReason.REQUIRED));
        else if (annualRate.compareTo(Rate.ZERO) < 0 || annualRate.compareTo(HIGHEST_RATE) > 0)
            found.add(new Rejected.Field("annualRate", CommonReason.OUT_OF_RANGE, "0", HIGHEST_RATE));
        if (method == null) found.add(new Rejected.Field("method", CommonReason.REQUIRED));
        if (opinion == null || opinion.isBlank()) found.add(new Rejected.Field("opinion", CommonReason.REQUIRED));
        return found;
    }

    private void checkAmount(Money requested, Money ceiling, List<Rejected.Field> found) {
        if (amount == null) found.add(new Rejected.Field("amount", CommonReason.REQUIRED));
        else if (!amount.isPositive()) found.add(new Rejected.Field("amount", CommonReason.MONEY_NOT_POSITIVE));
        else if (amount.exceeds(requested))
            found.add(new Rejected.Field("amount", FinancingReason.ABOVE_REQUESTED_AMOUNT, requested));
        else if (amount.exceeds(ceiling))
            found.add(new Rejected.Field("amount", FinancingReason.ABOVE_PLEDGE_CEILING, ceiling));
    }
}
