package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A claim for interest from its draft to the money, as the doors let it go. */
class SubsidiesTest {

    @Transactional
    abstract static class Cases {

        private static final String OPINION = "looked at";

        @Autowired
        Subsidies subsidies;

        @Autowired
        SubsidyReviews reviews;

        @Autowired
        SubsidyBudgets budgets;

        @Autowired
        BudgetPlans plans;

        @Autowired
        SubsidyPublicity publicity;

        @Autowired
        SubsidyPayments payments;

        @Autowired
        Receipts receipts;

        @Autowired
        ClawBacks clawBacks;

        @Autowired
        SubsidyExplanations explanations;

        @Autowired
        SubsidyAccounts ledger;

        @Autowired
        Coverages coverages;

        @Autowired
        Users users;

        @Autowired
        PaymentAccounts accounts;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        SubsidyFixture given;

        @BeforeEach
        void begin() {
            given = new SubsidyFixture(users, accounts, plans, jdbc);
            given.account("sme1", "14050171620800000123");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void splitsTheInterestAtSettlementDaysAndAtTheEndOfTheYear() {
            String no = computed(given.settledLoan());

            // 100.00 a day. 2025: 31+31+30+31+30 days to 20 December and 11 to the 31st, 164 days, 16,400.00, half of
            // it
            // 8,200.00; 2026: 20 days, 2,000.00, half of it 1,000.00
            SubsidyExplanations.Explained how = explanations.of(no, given.sme());
            assertThat(how.rows())
                    .extracting(row ->
                            row.from() + " " + row.to() + " " + row.days() + " " + row.base() + " " + row.amount())
                    .containsExactly(
                            "2025-07-20 2025-08-20 31 3100.00 1550.00",
                            "2025-08-20 2025-09-20 31 3100.00 1550.00",
                            "2025-09-20 2025-10-20 30 3000.00 1500.00",
                            "2025-10-20 2025-11-20 31 3100.00 1550.00",
                            "2025-11-20 2025-12-20 30 3000.00 1500.00",
                            "2025-12-20 2025-12-31 11 1100.00 550.00",
                            "2025-12-31 2026-01-20 20 2000.00 1000.00");
            assertThat(how.parts())
                    .extracting(
                            part -> part.segment().year() + " " + part.segment().amount())
                    .containsExactly("2025 8200.00", "2026 1000.00");
            assertThat(how.claim().amount()).isEqualTo(Money.of("9200"));
            assertThat(how.reproduced()).isTrue();
            assertThat(how.sources()).containsKeys("interestPaid", "registeredOn", "settledOn");
        }

        /** Penalty interest was paid beside: it is told, and earns nothing. */
        @Test
        void neverSubsidisesPenaltyInterest() {
            String loan = given.settledLoan();
            jdbc.update(
                    "update loan_repayment set penalty = 500, amount = amount + 500 where loan_no = ? and bank_reference like '%-3'",
                    loan);

            String no = computed(loan);

            assertThat(claim(no).amount()).isEqualTo(Money.of("9200"));
            assertThat(explanations.of(no, given.sme()).parts().get(0).segment().facts())
                    .containsEntry("penaltyInterestPaid", "500.00");
        }

        @Test
        void countsTheYearsCapOverAllClaimsOfTheEnterprise() {
            // 10,000.00 a day: 20 July to 31 December, 164 days, 1,640,000.00; half of it is 820,000.00, the year
            // allows 200,000
            String large = given.loan(given.sme().organisation(), LocalDate.of(2025, 7, 20), 6, "90000000", "10000");
            String first = computed(large);
            assertThat(explanations.of(first, given.sme()).parts())
                    .extracting(
                            part -> part.segment().year() + " " + part.segment().amount())
                    .containsExactly("2025 200000.00", "2026 100000.00"); // 2026: 20 days, 200,000.00, half of it

            String second = submitted(given.settledLoan());
            reviews.verify(second, Outcome.APPROVE, null, given.clerk());

            // 2025 is used up; of 2026 there are 100,000.00 left, and 1,000.00 are asked
            assertThat(explanations.of(second, given.sme()).parts())
                    .extracting(
                            part -> part.segment().year() + " " + part.segment().amount())
                    .containsExactly("2025 0.00", "2026 1000.00");
            assertThat(explanations
                            .of(second, given.sme())
                            .parts()
                            .get(0)
                            .segment()
                            .facts())
                    .containsEntry("grantedThisYear", "200000.00");
        }

        @Test
        void refusesTheSameDaysTwiceWhoeverPaid() {
            String loan = given.settledLoan();
            submitted(loan);
            String again = subsidies.draft(SubsidyFixture.interest(loan, "2026-01-19", "2026-01-20"), given.sme());
            refused(SubsidyReason.ALREADY_COVERED, () -> subsidies.submit(again, given.sme()));

            String other = given.settledLoan();
            coverages.declare(
                    new Coverages.Elsewhere(other, LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 1), "运城市科技局贴息"),
                    given.clerk());
            String third = subsidies.draft(SubsidyFixture.interest(other, "2025-08-20", "2025-09-20"), given.sme());
            refused(SubsidyReason.ALREADY_COVERED, () -> subsidies.submit(third, given.sme()));
            // the days beside it are free
            String fourth = subsidies.draft(SubsidyFixture.interest(other, "2025-09-20", "2026-01-20"), given.sme());
            subsidies.submit(fourth, given.sme());
            assertThat(claim(fourth).state()).isEqualTo(SubsidyState.SUBMITTED);
        }

        @Test
        void freesTheDaysOfAWithdrawnClaim() {
            String loan = given.settledLoan();
            String no = submitted(loan);
            subsidies.withdraw(no, "entered by mistake", given.sme());

            assertThat(claim(submitted(loan)).state()).isEqualTo(SubsidyState.SUBMITTED);
            assertThat(claim(no).state()).isEqualTo(SubsidyState.WITHDRAWN);
        }

        @Test
        void refusesInterestThatIsNotPaidAndDaysOutsideTheLoan() {
            String loan = given.settledLoan();
            jdbc.update(
                    "update loan_repayment set interest = interest - 1, amount = amount - 1 where loan_no = ? and bank_reference like '%-6'",
                    loan);

            String no = subsidies.draft(SubsidyFixture.interest(loan, "2025-07-20", "2026-01-20"), given.sme());
            refused(SubsidyReason.PERIOD_NOT_PAID, () -> subsidies.submit(no, given.sme()));
            String early = subsidies.draft(SubsidyFixture.interest(loan, "2025-07-19", "2025-12-20"), given.sme());
            refused(SubsidyReason.PERIOD_OUTSIDE_LOAN, () -> subsidies.submit(early, given.sme()));
        }

        @Test
        void refusesAClaimThatComesTooLateOrOnAForeignLoan() {
            String loan = given.settledLoan();
            String no = subsidies.draft(SubsidyFixture.interest(loan, "2025-07-20", "2026-01-20"), given.sme());
            clock.setTo(LocalDate.of(2027, 1, 21)); // settled on 20 January 2026, 365 days to claim

            refused(SubsidyReason.CLAIM_TOO_LATE, () -> subsidies.submit(no, given.sme()));
            assertThatThrownBy(() -> subsidies.draft(
                            SubsidyFixture.interest(loan, "2025-07-20", "2026-01-20"), given.actor("sme2")))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void needsAnAccountThatTwoPeopleAgreedOn() {
            jdbc.update("update party_payment_account set state = 'REPLACED'");
            String no = subsidies.draft(
                    SubsidyFixture.interest(given.settledLoan(), "2025-07-20", "2026-01-20"), given.sme());

            refused(SubsidyReason.ACCOUNT_NOT_CONFIRMED, () -> subsidies.submit(no, given.sme()));
        }

        @Test
        void letsNobodyCheckHimself() {
            Actor all = SubsidyFixture.also(given.clerk(), Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR);
            String no = submitted(given.settledLoan());
            reviews.verify(no, Outcome.APPROVE, null, all);

            refused(CommonReason.MAKER_IS_CHECKER, () -> reviews.review(no, Outcome.APPROVE, null, all));
            reviews.review(no, Outcome.APPROVE, null, given.reviewer());
            refused(CommonReason.MAKER_IS_CHECKER, () -> reviews.approve(no, Outcome.APPROVE, null, all));
            Actor both = SubsidyFixture.also(given.reviewer(), Role.CENTER_DIRECTOR);
            refused(CommonReason.MAKER_IS_CHECKER, () -> reviews.approve(no, Outcome.APPROVE, null, both));
            long plan = plans.propose(
                    new BudgetPlans.PlanBudget(2026, SubsidyFixture.POLICY, Money.of("1"), "doc"), given.fiscal());
            refused(CommonReason.MAKER_IS_CHECKER, () -> plans.decide(plan, true, null, given.fiscal()));
        }

        /** Somebody changed the stored amount behind the platform's back: nobody may sign for it any more. */
        @Test
        void raisesAnAlarmWhenTheStoredAmountDoesNotFollowFromItsFacts() {
            String no = computed(given.settledLoan());
            jdbc.update("update subsidy_claim set amount = 9200.01 where no = ?", no);

            assertThat(explanations.of(no, given.clerk()).reproduced()).isFalse();
            refused(
                    SubsidyReason.AMOUNT_NOT_REPRODUCED,
                    () -> reviews.review(no, Outcome.APPROVE, null, given.reviewer()));
        }

        @Test
        void isPaidByTwoFiscalOfficersAndBookedAtEachStep() {
            given.budget("100000");
            String no = publicised(given.settledLoan());
            payments.release(no, true, null, given.fiscal());
            String batch = payments.compose(List.of(no), given.fiscal());
            refused(CommonReason.MAKER_IS_CHECKER, () -> payments.decide(batch, true, null, given.fiscal()));
            payments.decide(batch, true, null, given.otherFiscal());
            Receipts.Receipt paid = new Receipts.Receipt(batch, no, true, clock.today(), null);

            assertThat(receipts.enter(paid, given.fiscal())).isTrue();
            assertThat(receipts.enter(paid, given.fiscal())).isFalse();

            assertThat(claim(no).state()).isEqualTo(SubsidyState.PAID);
            assertThat(claim(no).paidOn()).isEqualTo(clock.today());
            assertBooked("90800.00", "0.00", "9200.00");
        }

        @Test
        void comesBackFromTheBankAndIsPaidToAnotherAccount() {
            given.budget("100000");
            String no = publicised(given.settledLoan());
            payments.release(no, true, null, given.fiscal());
            String batch = payments.compose(List.of(no), given.fiscal());
            payments.decide(batch, true, null, given.otherFiscal());
            receipts.enter(new Receipts.Receipt(batch, no, false, clock.today(), "户名不符"), given.fiscal());
            assertThat(claim(no).state()).isEqualTo(SubsidyState.RETURNED);
            assertBooked("90800.00", "9200.00", "0.00");

            refused(SubsidyReason.ACCOUNT_UNCHANGED, () -> subsidies.correctAccount(no, given.sme()));
            given.account("sme1", "14050171620800000999");
            subsidies.correctAccount(no, given.sme());
            String second = payments.compose(List.of(no), given.fiscal());
            payments.decide(second, true, null, given.otherFiscal());
            receipts.enter(new Receipts.Receipt(second, no, true, clock.today(), null), given.fiscal());

            assertThat(claim(no).state()).isEqualTo(SubsidyState.PAID);
            assertThat(payments.get(second, given.fiscal()).lines())
                    .extracting(Payment::accountNo)
                    .containsExactly("14050171620800000999");
            assertBooked("90800.00", "0.00", "9200.00");
        }

        @Test
        void isClawedBackWithInterestByTwoPeople() {
            given.budget("100000");
            String no = paid(given.settledLoan());
            clock.setTo(claim(no).paidOn().plusDays(73));
            Actor both = SubsidyFixture.also(given.reviewer(), Role.CENTER_DIRECTOR);
            clawBacks.ask(no, "the invoice was false", both);

            // 9,200.00 × 3% × 73/365 = 276.00 × 0.2 = 55.20
            assertThat(clawBacks.of(no, given.sme())).hasValueSatisfying(asked -> {
                assertThat(asked.amount()).isEqualTo(Money.of("9200"));
                assertThat(asked.interest()).isEqualTo(Money.of("55.20"));
            });
            refused(CommonReason.MAKER_IS_CHECKER, () -> clawBacks.decide(no, true, null, both));
            clawBacks.decide(no, true, null, given.director());

            assertThat(claim(no).state()).isEqualTo(SubsidyState.CLAWED_BACK);
            assertBooked("100000.00", "0.00", "0.00");
        }

        /** Two claims of 9,200.00 and a budget of 10,000.01: 5,000.005 each, the odd fen to the first number. */
        @Test
        void sharesAShortBudgetToTheFen() {
            given.budget("10000.01");
            String first = approved(given.settledLoan()), second = approved(given.settledLoan());

            SubsidyBudgets.Settled settled = budgets.settle(SubsidyFixture.POLICY, 2026, given.director());

            assertThat(settled.claimed()).isEqualTo(Money.of("18400"));
            assertThat(settled.paid()).isEqualTo(Money.of("10000.01"));
            assertThat(claim(first).granted()).isEqualTo(Money.of("5000.01"));
            assertThat(claim(second).granted()).isEqualTo(Money.of("5000.00"));
            assertThat(
                            jdbc
                                    .queryForList(
                                            "select granted from subsidy_row where claim_no = ?", String.class, first)
                                    .stream()
                                    .map(Money::of)
                                    .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(Money.of("5000.01"));
            assertBooked("0.00", "10000.01", "0.00");
        }

        @Test
        void stopsTheClockWhileAnObjectionIsOpen() {
            given.budget("100000");
            String no = inPublicity(given.settledLoan());
            // Tuesday 10 March 2026, five working days: 11, 12, 13, 16, 17 March
            assertThat(claim(no).publicity().to()).isEqualTo("2026-03-17");
            clock.setTo(LocalDate.of(2026, 3, 12));
            long id = publicity.object(
                    new FileObjection(no, "李一", "13900000000", "the loan was no IP loan"), given.actor("sme2"));
            clock.setTo(LocalDate.of(2026, 3, 20));
            publicity.end(no);
            assertThat(claim(no).state()).isEqualTo(SubsidyState.OBJECTED);

            publicity.decide(no, id, false, "it was one", given.reviewer());

            // three working days were left (13, 16, 17 March): 23, 24, 25 March
            assertThat(claim(no).publicity().to()).isEqualTo("2026-03-25");
            refused(SubsidyReason.PUBLICITY_NOT_OVER, () -> publicity.end(no));
            clock.setTo(LocalDate.of(2026, 3, 26));
            publicity.end(no);
            assertThat(claim(no).state()).isEqualTo(SubsidyState.PUBLICISED);
        }

        @Test
        void goesBackToVerificationWhenAnObjectionIsUpheldAndGivesItsMoneyBack() {
            given.budget("100000");
            String no = inPublicity(given.settledLoan());
            long id = publicity.object(new FileObjection(no, "李一", "13900000000", "wrong"), given.actor("sme2"));
            assertBooked("90800.00", "9200.00", "0.00");

            publicity.decide(no, id, true, "it is wrong", given.reviewer());

            assertThat(claim(no).state()).isEqualTo(SubsidyState.SUBMITTED);
            assertThat(claim(no).amount()).isNull();
            assertBooked("100000.00", "0.00", "0.00");
            // and can be granted again
            reviews.verify(no, Outcome.APPROVE, null, given.clerk());
            reviews.review(no, Outcome.APPROVE, null, given.reviewer());
            clock.advance(java.time.Duration.ofMinutes(1));
            reviews.approve(no, Outcome.APPROVE, null, given.director());
            budgets.settle(SubsidyFixture.POLICY, 2026, given.director());
            assertBooked("90800.00", "9200.00", "0.00");
        }

        @Test
        void masksTheNamesItPublishes() {
            given.budget("100000");
            String no = inPublicity(given.settledLoan());

            assertThat(publicity
                            .published(null, cn.ippledge.shared.Page.Request.page(1))
                            .items())
                    .filteredOn(line -> line.no().equals(no))
                    .extracting(PublicLine::claimantName)
                    .containsExactly("山西***公司");
        }

        // ---- steps

        private String submitted(String loan) {
            String no = subsidies.draft(SubsidyFixture.interest(loan, "2025-07-20", "2026-01-20"), given.sme());
            subsidies.submit(no, given.sme());
            return no;
        }

        private String computed(String loan) {
            String no = submitted(loan);
            reviews.verify(no, Outcome.APPROVE, OPINION, given.clerk());
            return no;
        }

        private String approved(String loan) {
            String no = computed(loan);
            reviews.review(no, Outcome.APPROVE, OPINION, given.reviewer());
            reviews.approve(no, Outcome.APPROVE, OPINION, given.director());
            return no;
        }

        private String inPublicity(String loan) {
            String no = approved(loan);
            budgets.settle(SubsidyFixture.POLICY, 2026, given.director());
            return no;
        }

        private String publicised(String loan) {
            String no = inPublicity(loan);
            clock.setTo(claim(no).publicity().to().plusDays(1));
            publicity.end(no);
            return no;
        }

        private String paid(String loan) {
            String no = publicised(loan);
            payments.release(no, true, null, given.fiscal());
            String batch = payments.compose(List.of(no), given.fiscal());
            payments.decide(batch, true, null, given.otherFiscal());
            receipts.enter(new Receipts.Receipt(batch, no, true, clock.today(), null), given.fiscal());
            return no;
        }

        private SubsidyClaim claim(String no) {
            return subsidies.get(no, given.sme());
        }

        private void assertBooked(String left, String payable, String paid) {
            Book book = ledger.of(given.fiscal().region(), 2026);
            assertThat(List.of(AccountKind.SUBSIDY_BUDGET, AccountKind.SUBSIDY_PAYABLE, AccountKind.SUBSIDY_PAID))
                    .extracting(kind ->
                            ledger.balance(book, kind, SubsidyFixture.POLICY).toString())
                    .containsExactly(left, payable, paid);
        }

        private static void refused(Reason reason, ThrowingCallable command) {
            assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.reason())
                    .isEqualTo(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
