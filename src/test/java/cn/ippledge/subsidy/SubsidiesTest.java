package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A claim for interest until it is approved, as the doors let it go. */
class SubsidiesTest {

    abstract static class Cases extends SubsidyCases {

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

        @Test
        void raisesAnAlarmWhenTheStoredAmountDoesNotFollowFromItsFacts() {
            String no = computed(given.settledLoan());
            jdbc.update("update subsidy_claim set amount = 9200.01 where no = ?", no);

            assertThat(explanations.of(no, given.clerk()).reproduced()).isFalse();
            refused(
                    SubsidyReason.AMOUNT_NOT_REPRODUCED,
                    () -> reviews.review(no, Outcome.APPROVE, null, given.reviewer()));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
