package cn.ippledge.loan;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;

/** What the parties agreed on the reckoning of interest; each of them decides fen. */
public record AgreeTerms(
        String loanNo,
        InterestPeriod interestPeriod,
        DayCount dayCount,
        Integer settlementDay,
        Remainder remainder,
        Rate penaltyUplift,
        PenaltyBase penaltyBase,
        AllocationOrder allocation) {

    public AgreeTerms {
        List<Rejected.Field> wrong = new ArrayList<>();
        required(wrong, "interestPeriod", interestPeriod);
        required(wrong, "dayCount", dayCount);
        required(wrong, "remainder", remainder);
        required(wrong, "penaltyUplift", penaltyUplift);
        required(wrong, "penaltyBase", penaltyBase);
        required(wrong, "allocation", allocation);
        if (settlementDay != null && (settlementDay < 1 || settlementDay > 31))
            wrong.add(new Rejected.Field("settlementDay", CommonReason.OUT_OF_RANGE, 1, 31));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    LoanTerms on(LoanTerms terms) {
        return new LoanTerms(
                terms.annualRate(),
                terms.method(),
                terms.months(),
                interestPeriod,
                dayCount,
                settlementDay,
                remainder,
                penaltyUplift,
                penaltyBase,
                allocation);
    }

    private static void required(List<Rejected.Field> wrong, String field, Object value) {
        if (value == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
    }
}
