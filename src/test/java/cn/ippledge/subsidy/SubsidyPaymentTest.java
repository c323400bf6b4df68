package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.policy.Item;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the budget to the money: shared, published, released, paid, returned, clawed back. */
class SubsidyPaymentTest {

    abstract static class Cases extends SubsidyCases {

        /** The policy is silent, so it is first come, first served: 16,000.00 asked, 15,999.99 left. */
        @Test
        void refusesTheLastClaimWhenTheBudgetIsShortAndSaysWhatIsLeft() {
            budget("example-principal-percent", "15999.99");
            String no = reviewedFees();

            assertThatThrownBy(() -> reviews.approve(no, Outcome.APPROVE, OPINION, given.director()))
                    .isInstanceOfSatisfying(Refusal.class, r -> {
                        assertThat(r.reason()).isEqualTo(SubsidyReason.BUDGET_SHORT);
                        assertThat(r.args()).containsExactly("15999.99", "16000.00");
                    });
        }

        @Test
        void grantsTheLastClaimThatTheBudgetBearsToTheFen() {
            budget("example-principal-percent", "16000.00");
            String no = reviewedFees();

            reviews.approve(no, Outcome.APPROVE, OPINION, given.director());

            assertThat(claim(no).state()).isEqualTo(SubsidyState.IN_PUBLICITY);
            assertThat(claim(no).granted()).isEqualTo(Money.of("16000"));
        }

        /** Three claims of 9,200.00 wait; 20,000.00 serve the first two in the order of their approval. */
        @Test
        void servesAQueueAsFarAsTheMoneyReaches() {
            jdbc.update(
                    "update policy_version set body = replace(body, 'PRO_RATA', 'QUEUE'), revision = revision + 1 where policy_id = ?",
                    SubsidyFixture.POLICY);
            String first = approved(given.settledLoan());
            clock.advance(java.time.Duration.ofMinutes(1));
            String second = approved(given.settledLoan());
            clock.advance(java.time.Duration.ofMinutes(1));
            String third = approved(given.settledLoan());
            assertThat(claim(first).state()).isEqualTo(SubsidyState.APPROVED);

            given.budget("20000");

            assertThat(claim(first).state()).isEqualTo(SubsidyState.IN_PUBLICITY);
            assertThat(claim(second).state()).isEqualTo(SubsidyState.IN_PUBLICITY);
            assertThat(claim(third).state()).isEqualTo(SubsidyState.APPROVED);
            assertBooked("1600.00", "18400.00", "0.00");
        }

        private void budget(String policy, String amount) {
            long id = plans.propose(new BudgetPlans.PlanBudget(2026, policy, Money.of(amount), "doc"), given.fiscal());
            plans.decide(id, true, null, given.otherFiscal());
        }

        /** 12,000.00 of an insurance invoice and 4,000.00 of a valuation's. */
        private String reviewedFees() {
            List<Evidence> proofs = List.of(
                    new Evidence(Item.INSURANCE, "Q-1", Money.of("15000"), LocalDate.of(2026, 1, 10), null),
                    new Evidence(Item.VALUATION, "Q-2", Money.of("4000"), LocalDate.of(2026, 1, 10), null));
            String no = subsidies.draft(
                    new FileSubsidy(
                            SubsidyKind.FEE,
                            "example-principal-percent",
                            given.settledLoan(),
                            null,
                            null,
                            new Declared(Map.of(), proofs)),
                    given.sme());
            subsidies.submit(no, given.sme());
            reviews.verify(no, Outcome.APPROVE, OPINION, given.clerk());
            reviews.review(no, Outcome.APPROVE, OPINION, given.reviewer());
            return no;
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
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
