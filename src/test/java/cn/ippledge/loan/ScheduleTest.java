package cn.ippledge.loan;

import static cn.ippledge.financing.RepaymentMethod.BULLET;
import static cn.ippledge.financing.RepaymentMethod.EQUAL_INSTALMENT;
import static cn.ippledge.financing.RepaymentMethod.EQUAL_PRINCIPAL;
import static cn.ippledge.financing.RepaymentMethod.INTEREST_THEN_BULLET;
import static cn.ippledge.loan.DayCount.ACT_360;
import static cn.ippledge.loan.DayCount.ACT_365;
import static cn.ippledge.loan.DayCount.ACT_ACT;
import static cn.ippledge.loan.DayCount.THIRTY_360;
import static cn.ippledge.loan.InterestPeriod.MONTHLY;
import static cn.ippledge.loan.InterestPeriod.QUARTERLY;
import static cn.ippledge.loan.Remainder.LAST;
import static cn.ippledge.loan.Remainder.LEVELLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({"1000000, 0.0435, 12, 85309.90", "3000000, 0.03, 12, 254081.10"})
    void solvesTheLevelPaymentOfThePublishedVectors(String principal, String rate, int months, String payment) {
        Schedule schedule =
                schedule(principal, rate, EQUAL_INSTALMENT, MONTHLY, THIRTY_360, "2026-01-05", months, null, LAST);

        assertThat(schedule.payment()).isEqualTo(Money.of(payment));
        assertThat(schedule.rows()).hasSize(12);
    }

    /** 10,000 at 1% a month: 10000 ÷ (1/1.01 + 1/1.01² + 1/1.01³) = 3400.2211, and the last row pays one fen more. */
    @Test
    void leavesTheRemainderOfEqualInstalmentsToTheLastRow() {
        Schedule schedule =
                schedule("10000", "0.12", EQUAL_INSTALMENT, MONTHLY, THIRTY_360, "2026-01-10", 3, null, LAST);

        // 10000.00 × 1% = 100.00; 6699.78 × 1% = 66.9978; 3366.56 × 1% = 33.6656
        assertThat(lines(schedule))
                .containsExactly(
                        "1 2026-02-10 30 3300.22 + 100.00 = 3400.22 / 6699.78",
                        "2 2026-03-10 30 3333.22 + 67.00 = 3400.22 / 3366.56",
                        "3 2026-04-10 30 3366.56 + 33.67 = 3400.23 / 0.00");
        assertThat(schedule.totalInterest()).isEqualTo(Money.of("200.67"));
    }

    /** 1411 × 0.5% = 7.055 → 7.06 each time rounds up, so LAST leaves two fen; (475.06 − 475.04) ÷ 3 → one fen on each. */
    @Test
    void levelsThePaymentWhileThatBringsTheLastInstalmentCloser() {
        Schedule last = schedule("1411", "0.06", EQUAL_INSTALMENT, MONTHLY, THIRTY_360, "2026-01-10", 3, null, LAST);
        Schedule levelled =
                schedule("1411", "0.06", EQUAL_INSTALMENT, MONTHLY, THIRTY_360, "2026-01-10", 3, null, LEVELLED);

        assertThat(column(last, ScheduleRow::payment)).containsExactly("475.04", "475.04", "475.06");
        assertThat(levelled.payment()).isEqualTo(Money.of("475.05"));
        assertThat(column(levelled, ScheduleRow::payment)).containsExactly("475.05", "475.05", "475.04");
    }

    /** A fen per row is 3495 fen on the last of 360 rows at 1% a month: moving the payment would make it worse. */
    @Test
    void leavesThePaymentWhenMovingItWouldMakeTheLastInstalmentWorse() {
        Schedule last =
                schedule("200000", "0.12", EQUAL_INSTALMENT, MONTHLY, THIRTY_360, "2026-01-10", 360, null, LAST);
        Schedule levelled =
                schedule("200000", "0.12", EQUAL_INSTALMENT, MONTHLY, THIRTY_360, "2026-01-10", 360, null, LEVELLED);

        assertThat(levelled).isEqualTo(last);
    }

    @Test
    void splitsThePrincipalEvenlyAndTakesInterestOnTheBalanceByDay() {
        Schedule schedule = schedule("120000", "0.06", EQUAL_PRINCIPAL, MONTHLY, ACT_360, "2026-01-15", 3, null, LAST);

        // 120000 × 6% × 31/360 = 620.00; 80000 × 6% × 28/360 = 373.333; 40000 × 6% × 31/360 = 206.667
        assertThat(lines(schedule))
                .containsExactly(
                        "1 2026-02-15 31 40000.00 + 620.00 = 40620.00 / 80000.00",
                        "2 2026-03-15 28 40000.00 + 373.33 = 40373.33 / 40000.00",
                        "3 2026-04-15 31 40000.00 + 206.67 = 40206.67 / 0.00");
        assertThat(schedule.payment()).isNull();
        assertThat(schedule.totalInterest()).isEqualTo(Money.of("1200.00"));
    }

    /** 200000 ÷ 3 = 66666.67 twice, and 66666.66 is left. */
    @Test
    void leavesTheRemainderOfEqualPrincipalToTheLastRow() {
        Schedule schedule = schedule("200000", "0", EQUAL_PRINCIPAL, MONTHLY, ACT_360, "2026-01-15", 3, null, LAST);

        assertThat(column(schedule, ScheduleRow::principal)).containsExactly("66666.67", "66666.67", "66666.66");
    }

    @Test
    void settlesInterestOnTheTwentiethOfEachMonthAndTheRestAtMaturity() {
        Schedule schedule =
                schedule("5000000", "0.0385", INTEREST_THEN_BULLET, MONTHLY, ACT_360, "2026-03-05", 3, 20, LAST);

        // 5,000,000 × 3.85% ÷ 360 = 534.7222 a day: 15 → 8020.83, 31 → 16576.39, 30 → 16041.67, 16 → 8555.56
        assertThat(lines(schedule))
                .containsExactly(
                        "1 2026-03-20 15 0.00 + 8020.83 = 8020.83 / 5000000.00",
                        "2 2026-04-20 31 0.00 + 16576.39 = 16576.39 / 5000000.00",
                        "3 2026-05-20 30 0.00 + 16041.67 = 16041.67 / 5000000.00",
                        "4 2026-06-05 16 5000000.00 + 8555.56 = 5008555.56 / 0.00");
    }

    @Test
    void settlesQuarterlyInterestInTheLastMonthOfTheQuarter() {
        Schedule schedule =
                schedule("100000", "0.036", INTEREST_THEN_BULLET, QUARTERLY, ACT_360, "2026-03-20", 12, 20, LAST);

        // the twentieth of March itself is the start and bears no interest yet
        assertThat(dates(schedule)).containsExactly("2026-06-20", "2026-09-20", "2026-12-20", "2027-03-20");
    }

    @Test
    void endsAQuarterlyTermThatIsNoMultipleOfThreeWithAShortPeriod() {
        Schedule schedule =
                schedule("100000", "0.036", EQUAL_PRINCIPAL, QUARTERLY, ACT_360, "2026-01-10", 7, null, LAST);

        assertThat(dates(schedule)).containsExactly("2026-04-10", "2026-07-10", "2026-08-10");
    }

    @Test
    void clampsToTheMonthsEndAndReturnsToTheOriginalDay() {
        Schedule schedule =
                schedule("9000", "0.036", INTEREST_THEN_BULLET, MONTHLY, THIRTY_360, "2026-01-31", 3, null, LAST);

        assertThat(dates(schedule)).containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
        // every 31st counts as the 30th: 28 + 32 + 30 make the ninety days of three months
        assertThat(schedule.rows()).extracting(ScheduleRow::days).containsExactly(28, 32, 30);
    }

    @Test
    void clampsASettlementDayToAShortMonth() {
        Schedule schedule =
                schedule("9000", "0.036", INTEREST_THEN_BULLET, MONTHLY, ACT_360, "2028-01-15", 3, 31, LAST);

        assertThat(dates(schedule)).containsExactly("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-15");
    }

    /** 36500 a year; 30 days of 2027 ÷ 365 = 3000.00, 32 days of the leap year ÷ 366 = 3191.2568. */
    @Test
    void splitsActualActualAtTheYearsEnd() {
        Schedule schedule = schedule("1000000", "0.0365", BULLET, MONTHLY, ACT_ACT, "2027-12-01", 2, null, LAST);

        assertThat(lines(schedule)).containsExactly("1 2028-02-01 62 1000000.00 + 6191.26 = 1006191.26 / 0.00");
    }

    @Test
    void countsNewYearsEveInTheOldYearAndTheDayAfterInTheNew() {
        assertThat(ACT_ACT.between(day("2027-12-31"), day("2028-01-01"))).isEqualTo(new YearFraction(365, 365 * 366));
        assertThat(ACT_ACT.between(day("2027-12-30"), day("2027-12-31"))).isEqualTo(new YearFraction(366, 365 * 366));
    }

    /** 1,000,000 × 3.65% over 62 days: ÷ 360 = 6286.11, ÷ 365 = 6200.00; two months of thirty days ÷ 360 = 6083.33. */
    @ParameterizedTest
    @CsvSource({"ACT_360, 6286.11", "ACT_365, 6200.00", "THIRTY_360, 6083.33"})
    void countsTheDaysAsAgreed(DayCount dayCount, String interest) {
        Schedule schedule = schedule("1000000", "0.0365", BULLET, MONTHLY, dayCount, "2027-12-01", 2, null, LAST);

        assertThat(schedule.totalInterest()).isEqualTo(Money.of(interest));
    }

    @Test
    void takesInterestByTheDayAsPublished() {
        YearFraction sixteenDays = ACT_360.between(day("2026-03-05"), day("2026-03-21"));

        assertThat(sixteenDays).isEqualTo(new YearFraction(16, 360));
        assertThat(sixteenDays.interest(Money.of("5000000"), Rate.of("0.0385"))).isEqualTo(Money.of("8555.56"));
    }

    /** Without interest the level payment is the principal by the number of rows: 100 ÷ 12 = 8.33, and 8.37 is left. */
    @Test
    void bearsARateOfZero() {
        Schedule schedule = schedule("100", "0", EQUAL_INSTALMENT, MONTHLY, ACT_365, "2026-01-01", 12, null, LAST);

        assertThat(schedule.payment()).isEqualTo(Money.of("8.33"));
        assertThat(schedule.rows().get(11).payment()).isEqualTo(Money.of("8.37"));
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        assertThatThrownBy(() -> schedule("-1", "3.45", null, MONTHLY, ACT_360, "2026-01-01", 0, 32, LAST))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                        .extracting(Rejected.Field::field)
                        .containsExactly("method", "principal", "annualRate", "months", "settlementDay"));
    }

    private static Schedule schedule(
            String principal,
            String rate,
            RepaymentMethod method,
            InterestPeriod period,
            DayCount dayCount,
            String start,
            int months,
            Integer settlementDay,
            Remainder remainder) {
        return Schedule.of(new ScheduleTerms(
                Money.of(principal),
                Rate.of(rate),
                method,
                period,
                dayCount,
                day(start),
                months,
                settlementDay,
                remainder));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<String> dates(Schedule schedule) {
        return schedule.rows().stream().map(row -> row.to().toString()).toList();
    }

    private static List<String> column(Schedule schedule, Function<ScheduleRow, Money> column) {
        return schedule.rows().stream().map(column).map(Money::toString).toList();
    }

    private static List<String> lines(Schedule schedule) {
        return schedule.rows().stream()
                .map(row -> "%d %s %d %s + %s = %s / %s"
                        .formatted(
                                row.no(),
                                row.to(),
                                row.days(),
                                row.principal(),
                                row.interest(),
                                row.payment(),
                                row.balance()))
                .toList();
    }
}
