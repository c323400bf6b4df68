package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.loan.LoanAccount.Payment;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One million at 3.6% actual/360 is 100.00 of interest a day. Lent on 5 January 2026 for six months, interest on the 20th:
 * 1500.00 for 15 days, then 3100.00, 2800.00, 3100.00, 3000.00, 3100.00, and 1500.00 with the principal on 5 July.
 */
class ReceiptTest {

    private static final LoanTerms TERMS = LoanTerms.usual(Rate.of("0.036"), RepaymentMethod.INTEREST_THEN_BULLET, 6);

    private final List<Payment> payments = new ArrayList<>(List.of(
            new Payment(day("2026-01-20"), interest("1500")), new Payment(day("2026-02-20"), interest("3100"))));
    private List<ScheduleRow> rows =
            Schedule.of(TERMS.schedule(Money.of("1000000"), day("2026-01-05"))).rows();

    @Test
    void paysAnInstalmentOnItsDueDate() {
        Receipt receipt = pay("2800", "2026-03-20");

        assertThat(receipt.split()).isEqualTo(interest("2800"));
        assertThat(receipt.rows()).isEqualTo(rows);
        assertThat(account().lastPaidRow()).isEqualTo(3);
    }

    @Test
    void takesAPaymentAFewDaysEarlyAsTheComingInstalment() {
        List<ScheduleRow> before = rows;

        assertThat(pay("2800", "2026-03-15").split()).isEqualTo(interest("2800"));
        assertThat(rows).isEqualTo(before);
        assertThat(account().due(day("2026-03-20"))).isEqualTo(Split.ZERO);
    }

    /** Nine days since 20 February: 900.00 of interest, 400,000 off the principal; 60.00 a day from then on. */
    @Test
    void repaysPrincipalEarlyWithInterestToTheDayAndPlansTheRestAnew() {
        Receipt receipt = pay("400900", "2026-03-01");

        assertThat(receipt.split()).isEqualTo(new Split(Money.ZERO, Money.of("900"), Money.of("400000")));
        assertThat(rows)
                .extracting(row -> row.no() + " " + row.to() + " " + row.principal() + " " + row.interest())
                .containsExactly(
                        "1 2026-01-20 0.00 1500.00",
                        "2 2026-02-20 0.00 3100.00",
                        "3 2026-03-01 400000.00 900.00",
                        // 19 days of 60.00, then whole months
                        "4 2026-03-20 0.00 1140.00",
                        "5 2026-04-20 0.00 1860.00",
                        "6 2026-05-20 0.00 1800.00",
                        "7 2026-06-20 0.00 1860.00",
                        "8 2026-07-05 600000.00 900.00");
        assertThat(account().outstanding()).isEqualTo(Money.of("600000"));
        assertThat(account().due(day("2026-03-20"))).isEqualTo(interest("1140"));
    }

    @Test
    void settlesTheLoanWithThePrincipalAndTheInterestToTheDay() {
        Receipt receipt = pay("1000900", "2026-03-01");

        assertThat(receipt.split()).isEqualTo(new Split(Money.ZERO, Money.of("900"), Money.of("1000000")));
        assertThat(rows).hasSize(3);
        assertThat(account().settled(day("2026-03-01"))).isTrue();
    }

    /** 2,800 were paid for the period to 20 March; on the 17th only 2,500 had accrued, and nothing is given back. */
    @Test
    void asksForNoInterestTwiceWhenTheInstalmentWasPaidAhead() {
        pay("2800", "2026-03-15");

        assertThat(pay("1000000", "2026-03-17").split())
                .isEqualTo(new Split(Money.ZERO, Money.ZERO, Money.of("1000000")));
        assertThat(account().settled(day("2026-03-17"))).isTrue();
    }

    @Test
    void refusesMoreThanTheWholeDebtAndNamesTheSumThatSettlesIt() {
        assertThatThrownBy(() -> pay("1000900.01", "2026-03-01")).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.reason()).isEqualTo(LoanReason.AMOUNT_EXCEEDS_DEBT);
            assertThat(refused.args()).containsExactly(Money.of("1000900.00"));
        });
    }

    @Test
    void refusesAnEarlySumThatDoesNotReachThePrincipal() {
        assertThatThrownBy(() -> pay("900", "2026-03-01")).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.reason()).isEqualTo(LoanReason.EARLY_AMOUNT_BELOW_INTEREST);
            assertThat(refused.args()).containsExactly(Money.of("900.00"));
        });
    }

    /**
     * The rows of March and April were missed. Penalty at 3.6% × 1.5 = 5.4%, rounded where its base changes:
     * 2,800 × 5.4% × 31/360 = 13.02, 5,900 × 5.4% × 30/360 = 26.55.
     */
    @Test
    void paysWhatIsOverdueBeforeAnythingElse() {
        Receipt receipt = pay("10000", "2026-05-20");

        // due: penalty 39.57, interest 2,800 + 3,100 + 3,000; the rest, 1,060.43, comes off the principal on a due date
        assertThat(receipt.split()).isEqualTo(new Split(Money.of("39.57"), Money.of("8900"), Money.of("1060.43")));
    }

    @Test
    void refusesMoreThanIsOwedAfterMaturity() {
        pay("2800", "2026-03-20");
        pay("3100", "2026-04-20");
        pay("3000", "2026-05-20");
        pay("3100", "2026-06-20");

        assertThatThrownBy(() -> pay("1001500.01", "2026-07-05"))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.args()).containsExactly(Money.of("1001500.00")));
    }

    private Receipt pay(String amount, String on) {
        Receipt receipt = Receipt.of(account(), Money.of(amount), day(on));
        payments.add(new Payment(day(on), receipt.split()));
        rows = receipt.rows();
        assertThat(receipt.split().total()).isEqualTo(Money.of(amount));
        return receipt;
    }

    private LoanAccount account() {
        return new LoanAccount(TERMS, rows, payments);
    }

    private static Split interest(String amount) {
        return new Split(Money.ZERO, Money.of(amount), Money.ZERO);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
