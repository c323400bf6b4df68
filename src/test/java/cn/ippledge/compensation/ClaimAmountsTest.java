package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.policy.Fact;
import cn.ippledge.policy.PastBook;
import cn.ippledge.policy.PastCase;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Shares that the records lead to under the measures of 济宁 and 广州, and with an agreement's own share. */
class ClaimAmountsTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate DISBURSED = LocalDate.of(2025, 6, 20), DUE = LocalDate.of(2025, 12, 20);

        @Autowired
        ClaimStore store;

        @Autowired
        ClaimPayments claimPayments;

        @Autowired
        Breakers breakers;

        @Autowired
        BreakerMapper paused;

        @Autowired
        PaymentMapper payments;

        @Autowired
        RefundMapper refunds;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        List<PastBook> past;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;

        @BeforeEach
        void admitted() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            pool = given.pool("50000000");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** Province 40% of 10,000,000: 4,000,000. City 20%: 2,000,000, after the bank's first year at most 1,500,000. */
        @Test
        void theCityPaysAtMostAMillionAndAHalfAndTheBankBearsTheRest() {
            jdbc.update("update party_agreement set valid_from = '2024-01-01' where region = '140802'");
            String no = computed("jining-compensation", "10000000");

            assertThat(shares(no)).containsExactly("PROVINCE 4000000.00", "CITY 1500000.00", "BANK 4500000.00");
        }

        /**
         * Half of 4,000,000 and of the capped 1,500,000 is paid: 2,000,000 and 750,000. Then 5,500,000 come in. Of 4,500,000 the
         * province owes 1,800,000 and gets 200,000 back, the city owes 900,000 and pays 150,000 more.
         */
        @Test
        void whatOneLevelPaidTooMuchIsNotSetOffAgainstAnother() {
            jdbc.update("update party_agreement set valid_from = '2024-01-01' where region = '140802'");
            String no = computed("jining-compensation", "10000000");
            play.callExperts(no);
            play.vote(no, "expert1", true);
            play.vote(no, "expert2", true);
            play.approve(no);
            play.publish(no);
            play.closePublicity(no);
            pay(no);
            play.receive(no, "bank1-postloan");
            settlements.propose(no, Money.of("5500000"), "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));

            assertThat(play.claim(no).due()).isEqualTo(Money.of("150000"));
            assertThat(given.balance(pool, AccountKind.RECOVERIES_RECEIVABLE)).isEqualTo(Money.of("200000"));
            pay(no);
            assertThat(payments.ofClaim(no))
                    .extracting(payment -> payment.round() + " " + payment.party() + " " + payment.amount())
                    .containsExactly("1 PROVINCE 2000000.00", "1 CITY 750000.00", "2 CITY 150000.00");
            assertThat(refunds.ofClaim(no))
                    .extracting(part -> part.party() + " " + part.amount())
                    .containsExactly("PROVINCE 200000.00");
        }

        private void pay(String no) {
            claimPayments.release(no, "", play.as("fiscal1"));
            claimPayments.pay(no, "", play.as("fiscal2"));
        }

        /** The default on 20 December 2025 lies in the year after 1 June 2025: at most 1,000,000. */
        @Test
        void theCityPaysAtMostAMillionInTheBanksFirstYear() {
            jdbc.update("update party_agreement set valid_from = '2025-06-01' where region = '140802'");
            String no = computed("jining-compensation", "10000000");

            assertThat(shares(no)).containsExactly("PROVINCE 4000000.00", "CITY 1000000.00", "BANK 5000000.00");
        }

        /** 600,000 of 1,000,000 by two levels; half first: 200,000 and 100,000, each with an entry of its own. */
        @Test
        void eachLevelPaysWithAnEntryOfItsOwn() {
            String loan = loan("jining-compensation", "1000000");
            String no = play.filed(loan, "bank1-postloan", "1000000", "0");
            play.released(no);
            play.pay(no);

            assertThat(payments.ofClaim(no))
                    .extracting(payment -> payment.party() + " " + payment.amount())
                    .containsExactly("PROVINCE 200000.00", "CITY 100000.00");
            assertThat(jdbc.queryForList(
                            "select cause from ledger_entry where cause like ? order by id",
                            String.class,
                            "compensation:" + no + "%"))
                    .containsExactly("compensation:" + no, "compensation:" + no + ":1:CITY");
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("49700000"));
        }

        /** Half of the two levels' 400,000 and 200,000, owed since the release; a pool opened the day after owes none of it. */
        @Test
        void aPoolOfALevelThatIsOpenedLaterOwesNothingOfWhatWasReleased() {
            String no = play.filed(loan("jining-compensation", "1000000"), "bank1-postloan", "1000000", "0");
            play.released(no);
            long later = given.pool("1000000", FundLevel.PROVINCE);
            play.pay(no);

            assertThat(payments.ofClaim(no)).extracting(Payment::book).containsExactly(pool, pool);
            assertThat(given.balance(later, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("1000000"));
        }

        /** 广州: up to 500 万 40%, up to 1500 万 30%, up to 3000 万 20%, by the whole loan; 15 points more for IP. */
        @Test
        void guangzhouCountsTheTierOfTheWholeLoanAndAddsFifteenPoints() {
            enrolledThisYear("2000000000");
            // 40% + 15 points = 55%, at most 50%
            assertThat(shares(computed("guangzhou-compensation-2025", "5000000")))
                    .containsExactly("FUND 2500000.00", "BANK 2500000.00");
            // 30% + 15 points
            assertThat(shares(computed("guangzhou-compensation-2025", "8000000")))
                    .containsExactly("FUND 3600000.00", "BANK 4400000.00");
            // 20% + 15 points
            assertThat(shares(computed("guangzhou-compensation-2025", "20000000")))
                    .containsExactly("FUND 7000000.00", "BANK 13000000.00");
        }

        /** 8,000,000 are 3.2% of 250,000,000, and exactly 3% with 16,666,666.67 more: only strictly above it pauses. */
        @Test
        void aBankAboveThreePercentFilesAndIsNotPaidUntilItsRateIsBack() {
            enrolledThisYear("250000000");
            String no = computed("guangzhou-compensation-2025", "8000000");

            CompensationClaim claim = play.claim(no);
            assertThat(claim.state()).isEqualTo(ClaimState.PAUSED);
            assertThat(claim.grounds()).isEqualTo("BREAKER_TRIPPED");
            Breaker breaker = paused.open(claim.bank(), PoolFixture.YANHU).orElseThrow();
            assertThat(breaker.loss() + " " + breaker.enrolled() + " " + breaker.trippedOn())
                    .isEqualTo("8000000.00 250000000.00 2026-03-10");
            assertThat(breakers.resume(no, play.as("center-clerk"))).isFalse();

            enrolledThisYear("16666666.67");
            assertThat(breakers.resume(no, play.as("center-clerk"))).isTrue();
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.CHECKED);
            assertThat(paused.open(claim.bank(), PoolFixture.YANHU)).isEmpty();
            play.compute(no);
            assertThat(shares(no)).containsExactly("FUND 3600000.00", "BANK 4400000.00");
        }

        @Test
        void anOrdinaryLoanAboveThirtyMillionIsRefusedAndCannotBePassed() {
            enrolledThisYear("2000000000");
            String no = computed("guangzhou-compensation-2025", "30000000.01");

            assertThat(play.claim(no).grounds()).isEqualTo("LOAN_TOO_LARGE");
            assertThatThrownBy(() -> play.pass(no))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(CompensationReason.CLAIM_NOT_GRANTED));
        }

        /** The agreement gives the fund 70% instead of half. */
        @Test
        void theAgreementsOwnShareTakesThePlaceOfThePolicys() {
            String loan = loan("yanhu-compensation", "1000000");
            jdbc.update("update compensation_enrolment set fund_share = 0.7 where loan_no = ?", loan);
            String no = play.filed(loan, "bank1-postloan", "1000000", "0");
            play.check(no);
            play.compute(no);

            assertThat(shares(no)).containsExactly("FUND 700000.00", "BANK 300000.00");
        }

        /** Half of the loss, half of it first: 500.00 each. The first waits at an empty pool; the second's pool has money. */
        @Test
        void whoWaitsAtOnePoolIsNotInTheWayOfAnother() {
            long empty = given.pool("0"), full = given.pool("500");
            String waits = inTurn(empty, "2000"), paid = inTurn(full, "2000");
            assertThat(play.claim(waits).state()).isEqualTo(ClaimState.QUEUED);
            assertThat(play.claim(paid).state()).isEqualTo(ClaimState.PAID);
            // At its own pool a later one waits behind it, whatever the other pool holds.
            String behind = inTurn(empty, "2000");
            assertThat(play.claim(behind).state()).isEqualTo(ClaimState.QUEUED);
            given.fund(empty, "500");
            assertThatThrownBy(() -> play.pay(behind))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.reason())
                            .isEqualTo(CompensationReason.NOT_FIRST_IN_QUEUE));
            play.pay(waits);
            assertThat(play.claim(waits).state()).isEqualTo(ClaimState.PAID);
            assertThat(given.balance(empty, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
        }

        /**
         * A version of the measure that shares a shortage. Due at first are halves of halves: 500.00, 250.00 and 250.01, together
         * 1,000.01; of 400.00 they get 199.998, 99.999 and 100.003: 39,998 fen, and the two left to the largest remainders.
         */
        @Test
        void aShortageIsSharedAmongAllThatWaitToTheFen() {
            jdbc.update(
                    """
                    insert into policy_version (policy_id, version, status, title, illustrative, body, digest, revision,
                      created_at, released_at)
                    select policy_id, 9, 'WITHDRAWN', title, illustrative,
                      replace(replace(body, '"QUEUE"', '"PRO_RATA"'), '"version": 1', '"version": 9'), digest, 1, created_at,
                      created_at
                    from policy_version where policy_id = 'yanhu-compensation' and version = 1
                    """);
            long poor = given.pool("400");
            String first = waiting(poor, "2000"), second = waiting(poor, "1000"), third = waiting(poor, "1000.04");
            assertThat(play.claim(first).state()).isEqualTo(ClaimState.QUEUED);
            assertThat(given.balance(poor, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("400"));

            assertThat(claimPayments.distribute(play.as("fiscal2"))).isEqualTo(Money.of("400"));

            assertThat(play.claim(first).paid()).isEqualTo(Money.of("200"));
            assertThat(play.claim(second).paid()).isEqualTo(Money.of("100"));
            assertThat(play.claim(third).paid()).isEqualTo(Money.of("100"));
            assertThat(play.claim(third).due()).isEqualTo(Money.of("150.01"));
            assertThat(given.balance(poor, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
        }

        /** With the facts it was computed from, and instead of its overdue loan, which would count the loss twice. */
        @Test
        void aComputedClaimIsACaseForADraftPolicy() {
            String loan = loan("yanhu-compensation", "800000");
            String no = play.filed(loan, "bank1-postloan", "800000", "0");
            play.check(no);
            play.compute(no);

            List<PastCase> cases = new ArrayList<>();
            past.forEach(book -> book.each(PolicyKind.COMPENSATION, PoolFixture.YANHU, cases::add));
            assertThat(past.stream()
                            .mapToLong(book -> book.count(PolicyKind.COMPENSATION, PoolFixture.YANHU))
                            .sum())
                    .isEqualTo(cases.size());
            assertThat(cases).extracting(PastCase::caseNo).contains(no).doesNotContain(loan);
            PastCase claim = cases.stream()
                    .filter(each -> each.caseNo().equals(no))
                    .findFirst()
                    .orElseThrow();
            assertThat(claim.facts().money(Fact.principalLoss)).isEqualTo(Money.of("800000"));
            assertThat(claim.on()).isEqualTo(DUE);
        }

        private String inTurn(long book, String principal) {
            String loan = given.loan("bank1-manager", principal, "10", DISBURSED, DUE);
            given.enrolled(loan, "yanhu-compensation", book, principal);
            String no = play.filed(loan, "bank1-postloan", principal, "0");
            play.released(no);
            play.pay(no);
            return no;
        }

        private String waiting(long poor, String principal) {
            String loan = given.loan("bank1-manager", principal, "10", DISBURSED, DUE);
            given.enrolled(loan, "yanhu-compensation", poor, principal);
            jdbc.update("update compensation_enrolment set policy_version = 9 where loan_no = ?", loan);
            String no = play.filed(loan, "bank1-postloan", principal, "0");
            play.released(no);
            play.pay(no);
            return no;
        }

        private String loan(String policy, String principal) {
            String loan = given.loan("bank1-manager", principal, "10", DISBURSED, DUE);
            given.enrolled(loan, policy, pool, principal);
            return loan;
        }

        private String computed(String policy, String principal) {
            String no = play.filed(loan(policy, principal), "bank1-postloan", principal, "0");
            play.check(no);
            play.compute(no);
            return no;
        }

        private void enrolledThisYear(String principal) {
            LocalDate day = LocalDate.of(2026, 2, 10);
            given.enrolled(
                    given.loan("bank1-manager", principal, "10", day, day.plusMonths(6)),
                    "guangzhou-compensation-2025",
                    pool,
                    principal);
        }

        private List<String> shares(String no) {
            return store.shares(play.claim(no)).stream()
                    .map(share -> share.party() + " " + share.amount())
                    .toList();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
