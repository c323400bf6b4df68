package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.loan.LoanAccount.Payment;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One million at 4.35% over ninety days, due on 10 April 2026: interest 1,000,000 × 4.35% × 90/360 = 10,875.00. */
class LoanAccountTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 10);

    @Test
    void owesNothingBeforeTheDueDateAndAllOfItOnTheDay() {
        assertThat(account(PenaltyBase.PRINCIPAL).due(DUE.minusDays(1))).isEqualTo(Split.ZERO);
        assertThat(account(PenaltyBase.PRINCIPAL).due(DUE)).isEqualTo(split("0", "10875.00", "1000000"));
        assertThat(account(PenaltyBase.PRINCIPAL).daysPastDue(DUE)).isZero();
    }

    /** The published vector: 1,000,000 × 4.35% × 1.5 × 30/360 = 5437.50. */
    @Test
    void bearsPenaltyInterestOnOverduePrincipalByTheDay() {
        LoanAccount account = account(PenaltyBase.PRINCIPAL);

        assertThat(account.due(DUE.plusDays(30)).penalty()).isEqualTo(Money.of("5437.50"));
        assertThat(account.daysPastDue(DUE.plusDays(30))).isEqualTo(30);
        assertThat(account.overdueSince(DUE.plusDays(30))).contains(DUE);
    }

    /** (1,000,000 + 10,875) × 6.525% × 30/360 = 5496.6328. */
    @Test
    void compoundsOverdueInterestWhenTheContractSaysSo() {
        assertThat(account(PenaltyBase.PRINCIPAL_AND_INTEREST)
                        .due(DUE.plusDays(30))
                        .penalty())
                .isEqualTo(Money.of("5496.63"));
    }

    @ParameterizedTest
    @CsvSource({
        "PENALTY_FIRST, 5437.50, 10875.00, 283687.50",
        "INTEREST_FIRST, 5437.50, 10875.00, 283687.50",
        "PRINCIPAL_FIRST, 0.00, 0.00, 300000.00"
    })
    void splitsARepaymentInTheOrderOfTheContract(
            AllocationOrder order, String penalty, String interest, String principal) {
        Split due = account(PenaltyBase.PRINCIPAL).due(DUE.plusDays(30));

        assertThat(due.paidBy(Money.of("300000"), order)).isEqualTo(split(penalty, interest, principal));
    }

    @ParameterizedTest
    @CsvSource({"PENALTY_FIRST, 5437.50, 4562.50", "INTEREST_FIRST, 0.00, 10000.00"})
    void paysThePartNamedFirstBeforeTheNext(AllocationOrder order, String penalty, String interest) {
        Split due = account(PenaltyBase.PRINCIPAL).due(DUE.plusDays(30));

        assertThat(due.paidBy(Money.of("10000"), order)).isEqualTo(split(penalty, interest, "0"));
    }

    /** After 283,687.50 of principal came in: 716,312.50 × 6.525% × 10/360 = 1298.3164 for the next ten days. */
    @Test
    void bearsPenaltyInterestOnWhatAPartPaymentLeaves() {
        LocalDate paidOn = DUE.plusDays(30);
        LoanAccount account =
                account(PenaltyBase.PRINCIPAL, new Payment(paidOn, split("5437.50", "10875.00", "283687.50")));

        assertThat(account.due(paidOn.plusDays(10))).isEqualTo(split("1298.32", "0", "716312.50"));
        assertThat(account.outstanding()).isEqualTo(Money.of("716312.50"));
        assertThat(account.daysPastDue(paidOn.plusDays(10))).isEqualTo(40);
        assertThat(account.settled(paidOn.plusDays(10))).isFalse();
    }

    @Test
    void isSettledOnlyWhenThePenaltyIsPaidToo() {
        LocalDate paidOn = DUE.plusDays(30);
        LoanAccount withoutPenalty =
                account(PenaltyBase.PRINCIPAL, new Payment(paidOn, split("0", "10875.00", "1000000")));
        LoanAccount whole =
                account(PenaltyBase.PRINCIPAL, new Payment(paidOn, split("5437.50", "10875.00", "1000000")));

        assertThat(withoutPenalty.settled(paidOn)).isFalse();
        assertThat(withoutPenalty.due(paidOn)).isEqualTo(split("5437.50", "0", "0"));
        assertThat(whole.settled(paidOn)).isTrue();
    }

    @Test
    void refusesAPenaltyUpliftOutsideThirtyToFiftyPercent() {
        Assertions.assertThatThrownBy(() -> terms(PenaltyBase.PRINCIPAL, "0.51"))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.reason())
                        .isEqualTo(LoanReason.UPLIFT_OUT_OF_RANGE));
        Assertions.assertThatThrownBy(() -> terms(PenaltyBase.PRINCIPAL, "0.29"))
                .isInstanceOf(Rejected.class);
        assertThat(terms(PenaltyBase.PRINCIPAL, "0.3").penaltyUplift()).isEqualTo(Rate.of("0.3"));
    }

    private static LoanAccount account(PenaltyBase base, Payment... payments) {
        LoanTerms terms = terms(base, "0.5");
        List<ScheduleRow> rows = Schedule.of(terms.schedule(Money.of("1000000"), LocalDate.of(2026, 1, 10)))
                .rows();
        return new LoanAccount(terms, rows, List.of(payments));
    }

    private static LoanTerms terms(PenaltyBase base, String uplift) {
        return new LoanTerms(
                Rate.of("0.0435"),
                RepaymentMethod.BULLET,
                3,
                InterestPeriod.MONTHLY,
                DayCount.ACT_360,
                20,
                Remainder.LAST,
                Rate.of(uplift),
                base,
                AllocationOrder.PENALTY_FIRST);
    }

    private static Split split(String penalty, String interest, String principal) {
        return new Split(Money.of(penalty), Money.of(interest), Money.of(principal));
    }
}
