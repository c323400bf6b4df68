package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every schedule, whatever the terms. */
class ScheduleTests {

    @Property(tries = 400)
    void principalPartsSumToThePrincipalAndTheBalanceEndsAtZero(@ForAll("terms") ScheduleTerms terms) {
        List<ScheduleRow> rows = Schedule.of(terms).rows();

        assertThat(Money.sum(rows.stream().map(ScheduleRow::principal).toList()))
                .isEqualTo(terms.principal());
        assertThat(rows.get(rows.size() - 1).balance()).isEqualTo(Money.ZERO);
    }

    @Property(tries = 400)
    void everyRowPaysItsPrincipalAndInterestAndFollowsTheOneBefore(@ForAll("terms") ScheduleTerms terms) {
        Schedule schedule = Schedule.of(terms);
        Money balance = terms.principal();
        LocalDate day = terms.start();
        for (ScheduleRow row : schedule.rows()) {
            assertThat(row.from()).isEqualTo(day);
            assertThat(row.to()).isAfter(day);
            assertThat(row.payment()).isEqualTo(row.principal().plus(row.interest()));
            assertThat(row.balance()).isEqualTo(balance.minus(row.principal()));
            balance = row.balance();
            day = row.to();
        }
        assertThat(day).isEqualTo(terms.maturity());
        assertThat(schedule.totalInterest())
                .isEqualTo(Money.sum(
                        schedule.rows().stream().map(ScheduleRow::interest).toList()));
    }

    @Property(tries = 400)
    void periodsLeaveNoDayOutAndCountNoneTwice(@ForAll("terms") ScheduleTerms terms) {
        int days =
                Schedule.of(terms).rows().stream().mapToInt(ScheduleRow::days).sum();

        assertThat(days).isEqualTo(terms.dayCount().days(terms.start(), terms.maturity()));
        if (terms.dayCount() != DayCount.THIRTY_360)
            assertThat(days).isEqualTo((int) ChronoUnit.DAYS.between(terms.start(), terms.maturity()));
    }

    /** A quarter of a point more on ten thousand yuan is more than all roundings together. */
    @Property(tries = 400)
    void moreRateNeverMakesLessInterest(@ForAll("terms") ScheduleTerms terms) {
        Rate more = new Rate(terms.annualRate().value().add(new BigDecimal("0.0025")));

        assertThat(Schedule.of(at(terms, more, terms.remainder())).totalInterest())
                .isGreaterThanOrEqualTo(Schedule.of(terms).totalInterest());
    }

    @Property(tries = 400)
    void levellingNeverMovesTheLastInstalmentAway(@ForAll("terms") ScheduleTerms terms) {
        Schedule last = Schedule.of(at(terms, terms.annualRate(), Remainder.LAST));
        Schedule levelled = Schedule.of(at(terms, terms.annualRate(), Remainder.LEVELLED));

        if (terms.method() == RepaymentMethod.EQUAL_INSTALMENT)
            assertThat(gap(levelled)).isLessThanOrEqualTo(gap(last));
        else assertThat(levelled).isEqualTo(last);
    }

    private static BigDecimal gap(Schedule schedule) {
        ScheduleRow last = schedule.rows().get(schedule.rows().size() - 1);
        return last.payment().minus(schedule.payment()).yuan().abs();
    }

    private static ScheduleTerms at(ScheduleTerms terms, Rate rate, Remainder remainder) {
        return new ScheduleTerms(
                terms.principal(),
                rate,
                terms.method(),
                terms.interestPeriod(),
                terms.dayCount(),
                terms.start(),
                terms.months(),
                terms.settlementDay(),
                remainder);
    }

    @Provide
    Arbitrary<ScheduleTerms> terms() {
        return Combinators.combine(
                        Arbitraries.longs().between(1_000_000, 5_000_000_000L).map(Money::ofFen),
                        Arbitraries.integers().between(0, 95).map(n -> new Rate(BigDecimal.valueOf(n * 25L, 4))),
                        Arbitraries.of(RepaymentMethod.class),
                        Arbitraries.of(InterestPeriod.class),
                        Arbitraries.of(DayCount.class),
                        Arbitraries.integers().between(0, 4000).map(n -> LocalDate.of(2020, 1, 1)
                                .plusDays(n)),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 31).injectNull(0.3))
                .as((principal, rate, method, period, dayCount, start, months, day) -> new ScheduleTerms(
                        principal, rate, method, period, dayCount, start, months, day, Remainder.LAST));
    }
}
