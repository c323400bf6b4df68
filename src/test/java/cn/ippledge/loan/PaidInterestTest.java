package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which payment paid the interest of which days. */
class PaidInterestTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 20);

    @Test
    void laysPaymentsToThePeriodsInTheirOrder() {
        // 3,100.00 and 2,800.00 are due; 2,000.00, then 3,000.00 came in: 1,100.00 of the second belong to the first
        // period
        List<PaidInterest> periods = PaidInterest.of(rows(), List.of(paid(1, "2000"), paid(2, "3000")));

        assertThat(periods)
                .extracting(p -> p.paid() + " of " + p.due() + " by " + p.repayments())
                .containsExactly("3100.00 of 3100.00 by [1, 2]", "1900.00 of 2800.00 by [2]");
        assertThat(periods.get(0).isPaid()).isTrue();
        assertThat(periods.get(1).isPaid()).isFalse();
        assertThat(periods.get(0).principal()).isEqualTo(Money.of("1000000"));
    }

    @Test
    void passesOverPaymentsThatHoldNoInterest() {
        Repayment principalOnly = new Repayment(
                7, "LN", "r", START, Money.of("5"), Money.ZERO, Money.ZERO, Money.of("5"), 1, LocalDateTime.MIN);

        assertThat(PaidInterest.of(rows(), List.of(principalOnly, paid(8, "5900"))))
                .allSatisfy(period -> assertThat(period.repayments()).containsExactly(8L))
                .allSatisfy(period -> assertThat(period.isPaid()).isTrue());
    }

    private static List<ScheduleRow> rows() {
        Money principal = Money.of("1000000");
        return List.of(
                new ScheduleRow(
                        1, START, START.plusMonths(1), 31, Money.ZERO, Money.of("3100"), Money.of("3100"), principal),
                new ScheduleRow(
                        2,
                        START.plusMonths(1),
                        START.plusMonths(2),
                        28,
                        principal,
                        Money.of("2800"),
                        Money.of("1002800"),
                        Money.ZERO));
    }

    private static Repayment paid(long id, String interest) {
        Money amount = Money.of(interest);
        return new Repayment(id, "LN", "r" + id, START, amount, Money.ZERO, amount, Money.ZERO, 1, LocalDateTime.MIN);
    }
}
