package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What is to be paid and when. Interest is rounded per period, half up; the last row takes whatever is left of the principal.
 *
 * @param payment the level payment of equal instalments; null for methods whose payments differ by nature
 */
public record Schedule(Money payment, List<ScheduleRow> rows, Money totalInterest) {

    public Schedule {
        rows = List.copyOf(rows);
    }

    public static Schedule of(ScheduleTerms terms) {
        return over(terms, terms.principal(), terms.start(), terms.dueDates(), 1);
    }

    /** The same terms for what is left: a balance that bears interest from a later day, over the due dates that remain. */
    static Schedule over(ScheduleTerms terms, Money balance, LocalDate from, List<LocalDate> dates, int firstNo) {
        return new Plan(terms, balance, from, dates, firstNo).schedule();
    }

    private static Schedule of(Money payment, List<ScheduleRow> rows) {
        return new Schedule(
                payment,
                rows,
                Money.sum(rows.stream().map(ScheduleRow::interest).toList()));
    }

    private ScheduleRow last() {
        return rows.get(rows.size() - 1);
    }

    /** One computation; the principal of a row depends on the method, on the balance before it and on its interest. */
    private record Plan(ScheduleTerms terms, Money principal, LocalDate from, List<LocalDate> dates, int firstNo) {

        Schedule schedule() {
            return switch (terms.method()) {
                case EQUAL_INSTALMENT -> instalments();
                case EQUAL_PRINCIPAL -> {
                    Money share =
                            principal.times(BigDecimal.ONE, BigDecimal.valueOf(dates.size()), RoundingMode.HALF_UP);
                    yield of(null, rows((balance, interest) -> share.cappedAt(balance)));
                }
                case INTEREST_THEN_BULLET, BULLET -> of(null, rows((balance, interest) -> Money.ZERO));
            };
        }

        private Schedule instalments() {
            Schedule schedule = paying(levelPayment());
            return terms.remainder() == Remainder.LEVELLED ? levelled(schedule) : schedule;
        }

        private Schedule paying(Money payment) {
            return of(payment, rows((balance, interest) -> payment.minus(interest)));
        }

        /** The payment whose present value, discounted by each period's own fraction of a year, is the principal. */
        private Money levelPayment() {
            BigDecimal factor = BigDecimal.ONE, sum = BigDecimal.ZERO;
            LocalDate start = from;
            for (LocalDate end : dates) {
                factor = factor.divide(growth(start, end), MathContext.DECIMAL128);
                sum = sum.add(factor);
                start = end;
            }
            return principal.times(BigDecimal.ONE, sum, RoundingMode.HALF_UP);
        }

        private BigDecimal growth(LocalDate start, LocalDate end) {
            YearFraction year = terms.dayCount().between(start, end);
            BigDecimal rate = terms.annualRate().value().multiply(BigDecimal.valueOf(year.numerator()));
            return BigDecimal.ONE.add(rate.divide(BigDecimal.valueOf(year.denominator()), MathContext.DECIMAL128));
        }

        /** Spreads the last row's difference over all payments, as long as that brings it closer to them. */
        private Schedule levelled(Schedule start) {
            Schedule best = start;
            while (true) {
                BigDecimal rows = BigDecimal.valueOf(dates.size());
                Money step = gap(best).times(BigDecimal.ONE, rows, RoundingMode.HALF_UP);
                if (step.isZero()) return best;
                Schedule moved = paying(best.payment().plus(step));
                if (gap(moved).yuan().abs().compareTo(gap(best).yuan().abs()) >= 0) return best;
                best = moved;
            }
        }

        private static Money gap(Schedule schedule) {
            return schedule.last().payment().minus(schedule.payment());
        }

        private List<ScheduleRow> rows(BinaryOperator<Money> principalOfRow) {
            List<ScheduleRow> rows = new ArrayList<>();
            Money balance = principal;
            LocalDate start = from;
            for (int i = 0; i < dates.size(); i++) {
                LocalDate end = dates.get(i);
                Money interest = terms.dayCount().between(start, end).interest(balance, terms.annualRate());
                Money part = i == dates.size() - 1 ? balance : principalOfRow.apply(balance, interest);
                balance = balance.minus(part);
                int days = terms.dayCount().days(start, end);
                rows.add(new ScheduleRow(firstNo + i, start, end, days, part, interest, part.plus(interest), balance));
                start = end;
            }
            return rows;
        }
    }
}
