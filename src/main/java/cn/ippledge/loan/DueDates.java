package cn.ippledge.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The days on which a loan is to be paid: every settlement day after the start, and maturity. */
final class DueDates {

    private DueDates() {}

    /**
     * @param settlementDay day of the month, of each month or of the last month of each quarter; null = the start's own day
     *     every period. A month that is too short is paid on its last day, and the next one returns to the day agreed.
     */
    static List<LocalDate> between(LocalDate start, LocalDate maturity, InterestPeriod period, Integer settlementDay) {
        List<LocalDate> dates = new ArrayList<>();
        if (settlementDay == null) {
            for (int n = period.months(); start.plusMonths(n).isBefore(maturity); n += period.months())
                dates.add(start.plusMonths(n));
        } else {
            YearMonth month = YearMonth.from(start);
            for (; !month.isAfter(YearMonth.from(maturity)); month = month.plusMonths(1)) {
                LocalDate day = month.atDay(Math.min(settlementDay, month.lengthOfMonth()));
                if (month.getMonthValue() % period.months() == 0 && day.isAfter(start) && day.isBefore(maturity))
                    dates.add(day);
            }
        }
        dates.add(maturity);
        return dates;
    }
}
