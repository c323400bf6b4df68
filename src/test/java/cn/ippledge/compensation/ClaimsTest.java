package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
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
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A claim from the reported default to the settlement, under the illustrative measure of 盐湖: fund and bank half each. */
class ClaimsTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate DISBURSED = LocalDate.of(2025, 6, 20), DUE = LocalDate.of(2025, 12, 20);
        /** 60 days after 20 December: 11 to the end of the month, 31 of January, 18 of February. */
        private static final LocalDate EARLIEST = LocalDate.of(2026, 2, 18);

        @Autowired
        Claims claims;

        @Autowired
        ClaimFilings filings;

        @Autowired
        ClaimDecisions decisions;

        @Autowired
        ClaimPublicity publicity;

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        ClaimStore store;

        @Autowired
        ClaimSummaries summaries;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        Enrolments enrolments;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        String loan;

        @BeforeEach
        void loanInDefault() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            pool = given.pool("5000000");
            loan = given.loan("bank1-manager", "1600000", "28800", DISBURSED, DUE);
            given.enrolled(loan, "yanhu-compensation", pool, "800000");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void showsItsClockFromTheDayOfTheDefault() {
            CompensationClaim claim = play.claim(play.reported(loan, "bank1-postloan"));

            assertThat(claim.state()).isEqualTo(ClaimState.REPORTED);
            assertThat(claim.defaultedOn()).isEqualTo(DUE);
            assertThat(claim.earliestOn()).isEqualTo(EARLIEST);
            // 365 days after 20 December 2025; February 2026 has 28
            assertThat(claim.latestOn()).isEqualTo("2026-12-20");
        }

        @Test
        void mayNotBeFiledBeforeTheFirstDayNorAfterTheLast() {
            clock.setTo(EARLIEST.minusDays(1));
            String no = play.reported(loan, "bank1-postloan");
            refused(CompensationReason.CLAIM_TOO_EARLY, () -> file(no, "1600000"));

            clock.setTo(LocalDate.of(2026, 12, 21));
            refused(CompensationReason.CLAIM_WINDOW_CLOSED, () -> file(no, "1600000"));
            given.timeRunsOut(no);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.LAPSED);
        }

        @Test
        void staysInTimeWhenItIsSentBackForPapers() {
            clock.setTo(LocalDate.of(2026, 12, 20));
            String no = play.filed(loan, "bank1-postloan", "1600000", "0");
            clock.setTo(LocalDate.of(2026, 12, 22));
            sendBack(no, Evidence.LOAN_CONTRACT, "page 3 is missing");

            refused(CompensationReason.EVIDENCE_INCOMPLETE, () -> file(no, "1600000"));
            play.paper(no, Evidence.LOAN_CONTRACT, "bank1-postloan");
            file(no, "1600000");
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.FILED);
            assertThat(play.claim(no).filedOn()).isEqualTo("2026-12-20");
        }

        @Test
        void isFiledWithEveryPaperAndForNoMoreThanTheDebt() {
            String no = play.reported(loan, "bank1-postloan");

            refused(CompensationReason.LOSS_EXCEEDS_DEBT, () -> file(no, "1600000.01"));
            for (Evidence item : ClaimPlay.ALL) {
                refused(CompensationReason.EVIDENCE_INCOMPLETE, () -> file(no, "1600000"));
                play.paper(no, item, "bank1-postloan");
            }
            file(no, "1600000");
            assertThat(play.claim(no).filedOn()).isEqualTo(TestClock.START);
        }

        @Test
        void isPaidHalfAtFirstAndTheRestWithTheFinalSettlement() {
            String no = play.filed(loan, "bank1-postloan", "1600000", "28800");
            play.released(no);
            play.pay(no);

            // net loss 1,600,000, half of it the fund's: 800,000; provisional share 0.5: 400,000
            CompensationClaim paid = play.claim(no);
            assertThat(paid.state()).isEqualTo(ClaimState.PAID);
            assertThat(paid.payable()).isEqualTo(Money.of("800000"));
            assertThat(paid.paid()).isEqualTo(Money.of("400000"));
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("4600000"));
            assertThat(given.balance(pool, AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("400000"));
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.ZERO);

            play.receive(no, "bank1-postloan");
            settlements.propose(no, Money.of("100000"), "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));
            // the pledge brought 100,000: net loss 1,500,000, the fund's half 750,000, of which 400,000 are paid
            assertThat(play.claim(no).due()).isEqualTo(Money.of("350000"));
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");

            CompensationClaim settled = play.claim(no);
            assertThat(settled.state()).isEqualTo(ClaimState.SETTLED);
            assertThat(settled.paid()).isEqualTo(Money.of("750000"));
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("4250000"));
            assertThat(given.balance(pool, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.ZERO);
            assertThat(store.shares(settled))
                    .extracting(share -> share.party() + " " + share.amount() + " " + share.paid())
                    .containsExactly("FUND 750000.00 750000.00", "BANK 750000.00 0.00");
        }

        /** 10% of 800,000 and 20,000: 100,000 go to the bank, and the sum stays the net loss. */
        @Test
        void takesCodedDeductionsOffThePublicSideAndGivesThemToTheBank() {
            String no = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.check(no);
            play.compute(
                    no,
                    Deduction.ofShare(1, Deduction.Code.LATE_REPORT, Rate.of("0.1"), "letter"),
                    Deduction.ofAmount(2, Deduction.Code.DILIGENCE_FAULT, Money.of("20000"), "report, p. 3"));

            CompensationClaim claim = play.claim(no);
            assertThat(claim.computed()).isEqualTo(Money.of("800000"));
            assertThat(claim.payable()).isEqualTo(Money.of("700000"));
            assertThat(store.shares(claim))
                    .extracting(share -> share.party() + " " + share.computed() + " " + share.amount())
                    .containsExactly("FUND 800000.00 700000.00", "BANK 800000.00 900000.00");
            assertThat(store.deductions(claim))
                    .extracting(deduction -> deduction.code() + " " + deduction.amount())
                    .containsExactly("LATE_REPORT 80000.00", "DILIGENCE_FAULT 20000.00");
        }

        @Test
        void isRecomputedToTheFenFromWhatIsStored() {
            String no = play.filed(loan, "bank1-postloan", "1234567.89", "0");
            play.check(no);
            play.compute(no);

            CompensationClaim claim = play.claim(no);
            var again = store.policy(claim).quote(StoredFacts.read(claim.facts()), claim.defaultedOn());
            // 1,234,567.89 halved: 617,283.945 each; the odd fen goes to the first in the order of the parties
            assertThat(claim.computed()).isEqualTo(Money.of("617283.95"));
            assertThat(again.amount()).isEqualTo(claim.computed());
            assertThat(again.share(Party.BANK)).isEqualTo(Money.of("617283.94"));
            assertThat(again.explanation().steps()).isNotEmpty();
        }

        @Test
        void isHeardByThreeExpertsAboveAMillionAndTwoOfThemDecide() {
            String big = given.loan("bank1-manager", "3000000", "54000", DISBURSED, DUE);
            given.enrolled(big, "yanhu-compensation", pool, "1500000");
            String no = play.filed(big, "bank1-postloan", "3000000", "0");
            play.check(no);
            play.compute(no);
            refused(CompensationReason.EXPERTS_REQUIRED, () -> play.pass(no));
            refused(
                    CompensationReason.EXPERTS_TOO_FEW,
                    () -> decisions.review(no, ReviewOutcome.EXPERTS, List.of(1L, 1L), "", play.as("center-reviewer")));

            play.callExperts(no);
            play.vote(no, "expert1", true);
            refused(CompensationReason.VOTED_ALREADY, () -> play.vote(no, "expert1", false));
            refused(
                    CompensationReason.NOT_YOUR_SEAT,
                    () -> decisions.vote(no, play.as("expert3").userId(), true, "x", play.as("expert2")));
            play.vote(no, "expert2", false);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.EXPERT_PANEL);
            play.vote(no, "expert3", true);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.REVIEWED);
        }

        @Test
        void goesBackToTheReviewerWhenTwoExpertsDisagree() {
            String big = given.loan("bank1-manager", "3000000", "54000", DISBURSED, DUE);
            given.enrolled(big, "yanhu-compensation", pool, "1500000");
            String no = play.filed(big, "bank1-postloan", "3000000", "0");
            play.check(no);
            play.compute(no);
            play.callExperts(no);
            play.vote(no, "expert1", false);
            play.vote(no, "expert2", false);

            assertThat(play.claim(no).state()).isEqualTo(ClaimState.COMPUTED);
            decisions.review(no, ReviewOutcome.REJECT, List.of(), "as the experts say", play.as("center-reviewer"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.REFUSED);
            // nothing was paid, so the loan may be claimed for again
            assertThat(play.reported(big, "bank1-postloan")).isNotEqualTo(no);
        }

        /** Five working days from Tuesday 10 March; an objection on Thursday stops three of them for a week. */
        @Test
        void stopsThePublicityWhileAnObjectionIsOpen() {
            String no = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.check(no);
            play.compute(no);
            play.pass(no);
            play.approve(no);
            play.publish(no);
            assertThat(play.claim(no).publicityUntil()).isEqualTo("2026-03-17");

            clock.setTo(LocalDate.of(2026, 3, 12));
            publicity.object(no, "somebody", "the borrower is my neighbour", play.as("center-clerk"));
            clock.setTo(LocalDate.of(2026, 3, 19));
            publicity.decideObjection(no, false, "no ground", play.as("center-reviewer"));
            // left on 12 March: 13, 16, 17; from 19 March: 20, 23, 24
            assertThat(play.claim(no).publicityUntil()).isEqualTo("2026-03-24");

            publicity.object(no, "somebody", "again", play.as("center-clerk"));
            publicity.decideObjection(no, true, "he is right", play.as("center-reviewer"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.CHECKED);
        }

        @Test
        void isWithdrawnWhenTheLoanIsBroughtUpToDate() {
            String no = play.filed(loan, "bank1-postloan", "1600000", "0");
            refused(CompensationReason.STILL_IN_DEFAULT, () -> claims.cure(no, "paid", play.as("bank1-postloan")));

            given.repaid(loan);
            claims.cure(no, "paid", play.as("bank1-postloan"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.WITHDRAWN);
        }

        @Test
        void isSeenByItsBankAndItsRegionAndByNobodyElse() {
            String no = play.reported(loan, "bank1-postloan");

            assertThat(claims.get(no, play.as("bank1-hq-approver")).no()).isEqualTo(no);
            for (String stranger : List.of("bank2-postloan", "jining-clerk", "sme1", "expert1", "guarantor1"))
                assertThatThrownBy(() -> claims.get(no, play.as(stranger)))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);
        }

        @Test
        void isReleasedAndPaidByTwoFiscalOfficers() {
            String no = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.released(no);

            refused(CommonReason.MAKER_IS_CHECKER, () -> payments.pay(no, "", play.as("fiscal1")));
        }

        /** The demo's account is taken from the bank for the test; its transaction gives it back. */
        @Test
        void isPaidToAConfirmedAccountOrNotAtAll() {
            String no = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.released(no);
            jdbc.update(
                    "update party_payment_account set state = 'REPLACED' where organisation = ?",
                    play.as("bank1-postloan").organisation().value());
            refused(CompensationReason.BANK_ACCOUNT_NOT_CONFIRMED, () -> play.pay(no));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.RELEASED);
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("5000000"));

            jdbc.update(
                    "update party_payment_account set state = 'CONFIRMED' where organisation = ?",
                    play.as("bank1-postloan").organisation().value());
            play.pay(no);
            assertThat(summaries.of(no, play.as("bank1-postloan")).payments())
                    .extracting(payment -> payment.amount() + " " + payment.account())
                    .containsExactly("400000.00 **** 0001");
        }

        private void file(String no, String loss) {
            filings.file(new FileClaim(no, Money.of(loss), null, null, null, ""), play.as("bank1-postloan"));
        }

        private void sendBack(String no, Evidence item, String why) {
            CheckClaim word = new CheckClaim(no, false, List.of(new CheckClaim.Verdict(item, false, why)), "see there");
            filings.check(word, play.as("center-clerk"));
        }

        static void refused(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
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
