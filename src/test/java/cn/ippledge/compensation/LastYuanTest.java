package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.LedgerReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Thirty-two officers pay thirty-two claims at once from a pool that bears a part of them. */
class LastYuanTest {

    abstract static class Cases {

        private static final int THREADS = 32;
        private static final LocalDate DISBURSED = LocalDate.of(2025, 6, 20), DUE = LocalDate.of(2025, 12, 20);

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimMapper claims;

        @Autowired
        PoolQueues queues;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        @Autowired
        TransactionTemplate transaction;

        PoolFixture given;
        ClaimPlay play;

        @BeforeEach
        void people() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
        }

        @AfterEach
        void leaveTheWorldAsItWas() {
            given.forget("RC-T-%");
            clock.setTo(TestClock.START);
        }

        /**
         * 广州: 40% of a loan up to 500 万 and 15 points for IP, at most 50%; the measure says nothing of a shortage. Ten of the
         * thirty-two halves of 2,000.00 are 10,000.00; the pool holds 10,500.00.
         */
        @Test
        void withoutAQueueExactlyTheAffordableOnesArePaidAndTheOthersRefused() throws Exception {
            long pool = given.pool("10500");
            List<String> ready = released(pool, "guangzhou-compensation-2025");

            List<Object> answers = atOnce(ready);

            assertThat(answers).filteredOn("paid"::equals).hasSize(10);
            assertThat(answers).filteredOn(LedgerReason.POOL_EXHAUSTED::equals).hasSize(22);
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("500"));
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.of("22000"));
            assertThat(states(ready, ClaimState.PAID)).isEqualTo(10);
            assertThat(states(ready, ClaimState.RELEASED)).isEqualTo(22);
        }

        /** 盐湖: half of 2,000.00, of which half is paid first: 500.00 each. 5,250.00 are ten and a half of them. */
        @Test
        void withAQueueTheLastOneIsPaidInPartAndTheOthersWaitBehindIt() throws Exception {
            long pool = given.pool("5250");
            List<String> ready = released(pool, "yanhu-compensation");

            List<Object> answers = atOnce(ready);

            assertThat(answers).containsOnly("paid");
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
            assertThat(states(ready, ClaimState.PAID)).isEqualTo(10);
            assertThat(states(ready, ClaimState.QUEUED)).isEqualTo(22);
            List<CompensationClaim> queue = queues.waiting(Set.of(pool));
            assertThat(queue).hasSize(22);
            assertThat(queue.get(0).paid()).isEqualTo(Money.of("250"));
            assertThat(queue.get(0).due()).isEqualTo(Money.of("250"));
            assertThat(Money.sum(ready.stream()
                            .map(no -> claims.find(no).orElseThrow().paid())
                            .toList()))
                    .isEqualTo(Money.of("5250"));
        }

        /** Sixteen at a pool that bears ten and a half of them and sixteen at one that bears all, mixed. */
        @Test
        void twoPoolsOfOneRegionDoNotWaitForEachOther() throws Exception {
            long poor = given.pool("5250"), rich = given.pool("8000");
            List<String> atPoor = released(poor, "yanhu-compensation").subList(0, 16);
            List<String> atRich = released(rich, "yanhu-compensation").subList(0, 16);
            List<String> mixed = new ArrayList<>();
            for (int i = 0; i < 16; i++) mixed.addAll(List.of(atPoor.get(i), atRich.get(i)));

            assertThat(atOnce(mixed)).containsOnly("paid");

            assertThat(states(atRich, ClaimState.PAID)).isEqualTo(16);
            assertThat(given.balance(rich, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
            assertThat(queues.waiting(Set.of(rich))).isEmpty();
            assertThat(states(atPoor, ClaimState.PAID)).isEqualTo(10);
            assertThat(given.balance(poor, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
            assertThat(queues.waiting(Set.of(poor))).hasSize(6);
        }

        /** While somebody pays from one pool of the region, another is paid from without waiting. */
        @Test
        void aPoolThatIsHeldHoldsNoOther() throws Exception {
            long held = given.pool("500"), free = given.pool("500");
            String there = released(free, "yanhu-compensation").get(0);
            ExecutorService officer = Executors.newSingleThreadExecutor();
            transaction.executeWithoutResult(status -> {
                queues.lock(Set.of(held));
                Future<Object> payment = officer.submit(() -> paid(there));
                try {
                    assertThat(payment.get(20, TimeUnit.SECONDS)).isEqualTo("paid");
                } catch (Exception waited) {
                    throw new AssertionError("waits for the other pool", waited);
                }
            });
            officer.shutdown();
            assertThat(given.balance(free, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
        }

        private List<String> released(long pool, String policy) {
            List<String> ready = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String loan = given.bareLoan("bank1-manager", "2000", "10", DISBURSED, DUE);
                given.enrolled(loan, policy, pool, "1000");
                // As the story leaves a claim that the fiscal officer has released; its process is brought up by the
                // payment.
                String no = "RC-T-" + loan;
                jdbc.update(
                        """
                        insert into compensation_claim (no, enrolment_no, loan_no, bank, enterprise, region, state,
                          defaulted_on, earliest_on, reported_on, filed_on, principal_loss, interest_loss, disposal_proceeds,
                          other_levels_paid, recovery_costs, evidence, computed, payable, due, paid, final_settlement,
                          panel_round, reported_by, released_by, version, open_loan)
                        select ?, no, loan_no, bank, enterprise, region, 'RELEASED', '2025-12-20', '2026-02-18', '2026-03-01',
                          '2024-03-01', 2000, 0, 0, 0, 0, '', 1000, 1000, ?, 0, false, 0, 1, ?, 1, loan_no
                        from compensation_enrolment where loan_no = ?
                        """,
                        no,
                        policy.startsWith("yanhu") ? 500 : 1000,
                        play.as("fiscal1").userId(),
                        loan);
                jdbc.update(
                        "insert into compensation_share (claim_no, party, computed, amount, paid) values (?, 'FUND', 1000, 1000, 0), (?, 'BANK', 1000, 1000, 0)",
                        no,
                        no);
                given.owed(pool, no, policy.startsWith("yanhu") ? "500" : "1000");
                ready.add(no);
            }
            return ready;
        }

        private List<Object> atOnce(List<String> ready) throws Exception {
            ExecutorService officers = Executors.newFixedThreadPool(THREADS);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> answers = new ArrayList<>();
            for (String no : ready) {
                Callable<Object> payment = () -> {
                    start.await();
                    return paid(no);
                };
                answers.add(officers.submit(payment));
            }
            start.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> answer : answers) outcomes.add(answer.get());
            officers.shutdown();
            return outcomes;
        }

        private Object paid(String no) {
            try {
                payments.pay(no, "", play.as("fiscal2"));
                return "paid";
            } catch (Rejected refusal) {
                return refusal.reason();
            }
        }

        private long states(List<String> numbers, ClaimState state) {
            return numbers.stream()
                    .filter(no -> claims.find(no).orElseThrow().state() == state)
                    .count();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
