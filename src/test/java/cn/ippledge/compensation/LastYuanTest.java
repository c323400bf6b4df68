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
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Thirty-two officers pay thirty-two claims at once from a pool that bears a part of them, under each rule of a shortage. Each
 * claim has come to its release by the doors that a claim goes through, its process with it.
 */
class LastYuanTest {

    abstract static class Cases {

        private static final int THREADS = 32;
        private static final LocalDate DISBURSED = LocalDate.of(2025, 6, 20), DUE = LocalDate.of(2025, 12, 20);
        /** Five working days after Tuesday, 10 March. */
        private static final LocalDate PUBLISHED_UNTIL = LocalDate.of(2026, 3, 17);

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimMapper claims;

        @Autowired
        PoolQueues queues;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

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
            given.forgetClaims();
            jdbc.update("delete from policy_version where policy_id = 'yanhu-compensation' and version = 9");
            clock.setTo(TestClock.START);
        }

        /**
         * 广州: 40% of a loan up to 500 万 and 15 points for IP, at most 50%; the measure says nothing of a shortage. Ten of the
         * thirty-two halves of 2,000.00 are 10,000.00; the pool holds 10,500.00. The 64,000.00 are less than 3% of the 4,000,000.00
         * that the bank has enrolled this year.
         */
        @Test
        void withoutAQueueExactlyTheAffordableOnesArePaidAndTheOthersRefused() throws Exception {
            long pool = given.pool("10500");
            LocalDate thisYear = LocalDate.of(2026, 2, 10);
            String large = given.bareLoan("bank1-manager", "4000000", "10", thisYear, thisYear.plusMonths(6));
            given.enrolled(large, "guangzhou-compensation-2025", pool, "2000000");
            List<String> ready = released(pool, "guangzhou-compensation-2025", 1, THREADS);

            List<Object> answers = atOnce(ready, this::paid);

            assertThat(answers).filteredOn("paid"::equals).hasSize(10);
            assertThat(answers).filteredOn(LedgerReason.POOL_EXHAUSTED::equals).hasSize(22);
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("500"));
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.of("22000"));
            assertThat(states(ready, ClaimState.PAID)).isEqualTo(10);
            assertThat(states(ready, ClaimState.RELEASED)).isEqualTo(22);
            assertThat(tasks(ready, "confirmReceipt")).isEqualTo(10);
            assertThat(tasks(ready, "payClaim")).isEqualTo(22);
        }

        /** 盐湖: half of 2,000.00, of which half is paid first: 500.00 each. 5,250.00 are ten and a half of them. */
        @Test
        void withAQueueTheLastOneIsPaidInPartAndTheOthersWaitBehindIt() throws Exception {
            long pool = given.pool("5250");
            List<String> ready = released(pool, "yanhu-compensation", 1, THREADS);

            List<Object> answers = atOnce(ready, this::paid);

            assertThat(answers).containsOnly("paid");
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
            assertThat(states(ready, ClaimState.PAID)).isEqualTo(10);
            assertThat(states(ready, ClaimState.QUEUED)).isEqualTo(22);
            List<CompensationClaim> queue = queues.waiting(Set.of(pool));
            assertThat(queue).extracting(CompensationClaim::queuePlace).doesNotHaveDuplicates();
            assertThat(queue.get(0).paid()).isEqualTo(Money.of("250"));
            assertThat(queue.get(0).due()).isEqualTo(Money.of("250"));
            assertThat(paidTo(ready)).isEqualTo(Money.of("5250"));
            assertThat(paid(queue.get(21).no())).isEqualTo(CompensationReason.NOT_FIRST_IN_QUEUE);
            assertThat(tasks(ready, "payClaim")).isEqualTo(22);
        }

        /**
         * The same with a shortage that is shared: ten are paid before the pool is short, the other twenty-two wait for the
         * 250.00 that are left. However many officers distribute them at once, they go out once: 25,000 fen in 22 equal parts are
         * 1,136 fen each, and eight of them a fen more.
         */
        @Test
        void whatIsSharedGoesOutOnce() throws Exception {
            long pool = given.pool("5250");
            sharingVersion();
            List<String> ready = released(pool, "yanhu-compensation", 9, THREADS);

            assertThat(atOnce(ready, this::paid)).containsOnly("paid");
            assertThat(states(ready, ClaimState.PAID)).isEqualTo(10);
            assertThat(states(ready, ClaimState.QUEUED)).isEqualTo(22);
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("250"));
            List<Object> shared = atOnce(ready, no -> payments.distribute(play.as("fiscal2")));

            assertThat(Money.sum(shared.stream().map(Money.class::cast).toList()))
                    .isEqualTo(Money.of("250"));
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.ZERO);
            assertThat(queues.waiting(Set.of(pool)))
                    .extracting(claim -> claim.paid().toString())
                    .containsOnly("11.36", "11.37")
                    .filteredOn("11.37"::equals)
                    .hasSize(8);
            assertThat(paidTo(ready)).isEqualTo(Money.of("5250"));
        }

        /** Sixteen at a pool that bears ten and a half of them and sixteen at one that bears all, mixed. */
        @Test
        void twoPoolsOfOneRegionDoNotWaitForEachOther() throws Exception {
            long poor = given.pool("5250"), rich = given.pool("8000");
            List<String> atPoor = released(poor, "yanhu-compensation", 1, 16);
            List<String> atRich = released(rich, "yanhu-compensation", 1, 16);
            List<String> mixed = new ArrayList<>();
            for (int i = 0; i < 16; i++) mixed.addAll(List.of(atPoor.get(i), atRich.get(i)));

            assertThat(atOnce(mixed, this::paid)).containsOnly("paid");

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
            String there = released(free, "yanhu-compensation", 1, 1).get(0);
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

        private List<String> released(long pool, String policy, int version, int count) throws Exception {
            clock.setTo(TestClock.START);
            List<String> loans = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                loans.add(given.bareLoan("bank1-manager", "2000", "10", DISBURSED, DUE));
                given.enrolled(loans.get(i), policy, pool, "1000");
            }
            jdbc.update("update compensation_enrolment set policy_version = ? where book = ?", version, pool);
            List<String> numbers = new ArrayList<>();
            for (Object no : atOnce(loans, this::published)) numbers.add((String) no);
            clock.setTo(PUBLISHED_UNTIL.plusDays(1));
            atOnce(numbers, no -> {
                given.timeRunsOut(no);
                payments.release(no, "", play.as("fiscal1"));
                return no;
            });
            assertThat(states(numbers, ClaimState.RELEASED)).isEqualTo(count);
            return numbers;
        }

        private String published(String loan) {
            String no = play.filed(loan, "bank1-postloan", "2000", "0");
            play.check(no);
            play.compute(no);
            play.pass(no);
            play.approve(no);
            play.publish(no, 5);
            return no;
        }

        /** A version of the measure that shares a shortage. */
        private void sharingVersion() {
            jdbc.update(
                    """
                    insert into policy_version (policy_id, version, status, title, illustrative, body, digest, revision,
                      created_at, released_at)
                    select policy_id, 9, 'WITHDRAWN', title, illustrative,
                      replace(replace(body, '"QUEUE"', '"PRO_RATA"'), '"version": 1', '"version": 9'), digest, 1, created_at,
                      created_at
                    from policy_version where policy_id = 'yanhu-compensation' and version = 1
                    """);
        }

        private List<Object> atOnce(List<String> some, Function<String, Object> deed) throws Exception {
            ExecutorService officers = Executors.newFixedThreadPool(THREADS);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> answers = new ArrayList<>();
            for (String each : some) {
                Callable<Object> task = () -> {
                    start.await();
                    return deed.apply(each);
                };
                answers.add(officers.submit(task));
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

        private Money paidTo(List<String> numbers) {
            return Money.sum(numbers.stream()
                    .map(no -> claims.find(no).orElseThrow().paid())
                    .toList());
        }

        /** How many of the processes wait at a step. */
        private long tasks(List<String> numbers, String step) {
            return jdbc
                    .queryForList(
                            "select case_no from workflow_task where step = ? and state = 'OPEN'", String.class, step)
                    .stream()
                    .filter(numbers::contains)
                    .count();
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
