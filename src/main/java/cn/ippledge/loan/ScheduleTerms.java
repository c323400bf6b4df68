package cn.ippledge.loan;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that decides a schedule to the fen.
 *
 * @param settlementDay day of the month on which interest is settled; null = the same day as the start
 */
public record ScheduleTerms(
        Money principal,
        Rate annualRate,
        RepaymentMethod method,
        InterestPeriod interestPeriod,
        DayCount dayCount,
        LocalDate start,
        Integer months,
        Integer settlementDay,
        Remainder remainder) {

    /** Thirty years: longer than any loan on an IP right, short enough to be computed while somebody waits. */
    public static final int LONGEST = 360;

    public ScheduleTerms {
        List<Rejected.Field> wrong = new ArrayList<>();
        required(wrong, "principal", principal);
        required(wrong, "annualRate", annualRate);
        required(wrong, "method", method);
        required(wrong, "interestPeriod", interestPeriod);
        required(wrong, "dayCount", dayCount);
        required(wrong, "start", start);
        required(wrong, "months", months);
        required(wrong, "remainder", remainder);
        if (principal != null && !principal.isPositive())
            wrong.add(new Rejected.Field("principal", CommonReason.MONEY_NOT_POSITIVE, principal));
        if (annualRate != null && (annualRate.value().signum() < 0 || annualRate.compareTo(Rate.ONE) >= 0))
            wrong.add(new Rejected.Field("annualRate", CommonReason.RATE_OUT_OF_RANGE, annualRate));
        if (months != null && (months < 1 || months > LONGEST))
            wrong.add(new Rejected.Field("months", CommonReason.OUT_OF_RANGE, 1, LONGEST));
        if (settlementDay != null && (settlementDay < 1 || settlementDay > 31))
            wrong.add(new Rejected.Field("settlementDay", CommonReason.OUT_OF_RANGE, 1, 31));
        if (start != null && (start.getYear() < 1990 || start.getYear() > 2200))
            wrong.add(new Rejected.Field("start", CommonReason.OUT_OF_RANGE, "1990-01-01", "2200-12-31"));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    public LocalDate maturity() {
        return start.plusMonths(months);
    }

    List<LocalDate> dueDates() {
        return dueDatesUntil(maturity());
    }

    /** A loan paid at once has one due date, whatever the interest period. */
    List<LocalDate> dueDatesUntil(LocalDate maturity) {
        if (method == RepaymentMethod.BULLET) return List.of(maturity);
        return DueDates.between(start, maturity, interestPeriod, settlementDay);
    }

    private static void required(List<Rejected.Field> wrong, String field, Object value) {
        if (value == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
    }
}
