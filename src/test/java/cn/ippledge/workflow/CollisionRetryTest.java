package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.financing.Applications;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

class CollisionRetryTest {

    /** Wrapped by the context as every door is. */
    static class Door {
        @Transactional
        public void run(Runnable work) {
            work.run();
        }
    }

    abstract static class Cases {

        private static final String ADD = "update record_case_number set last_no = last_no + 1 where prefix = ?";

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        Applications applications;

        private final ExecutorService threads = Executors.newFixedThreadPool(2);
        private Door door;

        @BeforeEach
        void twoRows() {
            door = (Door) beans.applyBeanPostProcessorsAfterInitialization(new Door(), "collidingDoor");
            for (String prefix : new String[] {"RT1", "RT2"})
                jdbc.update("insert into record_case_number (prefix, case_year, last_no) values (?, 1, 0)", prefix);
        }

        @AfterEach
        void away() {
            threads.shutdownNow();
            jdbc.update("delete from record_case_number where prefix in ('RT1', 'RT2')");
        }

        private long counted(String prefix) {
            return jdbc.queryForObject("select last_no from record_case_number where prefix = ?", Long.class, prefix);
        }

        /** Each locks its first row before either asks for its second: one of the two must be undone, every time. */
        @Test
        void bothCommandsOfADeadlockSucceedWhole() throws Exception {
            int rounds = 40;
            for (int round = 0; round < rounds; round++) {
                CyclicBarrier both = new CyclicBarrier(2);
                AtomicInteger attempts = new AtomicInteger();
                Future<?> one = threads.submit(() -> crosswise("RT1", "RT2", both, attempts));
                Future<?> other = threads.submit(() -> crosswise("RT2", "RT1", both, attempts));
                one.get(30, TimeUnit.SECONDS);
                other.get(30, TimeUnit.SECONDS);
                assertThat(attempts).as("a deadlock was forced").hasValueGreaterThan(2);
            }
            // two commands a round, each adding one to both rows
            assertThat(counted("RT1")).isEqualTo(2 * rounds);
            assertThat(counted("RT2")).isEqualTo(2 * rounds);
        }

        private Void crosswise(String first, String second, CyclicBarrier both, AtomicInteger attempts) {
            boolean[] met = new boolean[1];
            door.run(() -> {
                attempts.incrementAndGet();
                jdbc.update(ADD, first);
                if (!met[0]) {
                    met[0] = true;
                    meet(both);
                }
                jdbc.update(ADD, second);
            });
            return null;
        }

        private static void meet(CyclicBarrier both) {
            try {
                both.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void aCollisionInsideTheEngineIsRunAgain() {
            AtomicInteger attempts = new AtomicInteger();
            door.run(() -> {
                jdbc.update(ADD, "RT1");
                if (attempts.incrementAndGet() < 3) throw new OptimisticLockingException("forced");
            });
            assertThat(attempts).hasValue(3);
            assertThat(counted("RT1")).as("what was undone is not counted").isEqualTo(1);
        }

        @Test
        void givesUpAfterFiveAttemptsAsACollision() {
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(() -> door.run(() -> {
                        attempts.incrementAndGet();
                        throw new OptimisticLockingException("forced");
                    }))
                    .isInstanceOf(ConcurrencyFailureException.class);
            assertThat(attempts).hasValue(CollisionRetry.ATTEMPTS);
        }

        @Test
        void doesNothingInsideAnotherTransaction() {
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> door.run(() -> {
                        attempts.incrementAndGet();
                        throw new OptimisticLockingException("forced");
                    })))
                    .isInstanceOf(OptimisticLockingException.class);
            assertThat(attempts).hasValue(1);
        }

        @Test
        void aRefusalIsNoCollision() {
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(() -> door.run(() -> {
                        attempts.incrementAndGet();
                        throw new Denied(CommonReason.ROLE_REQUIRED);
                    }))
                    .isInstanceOf(Denied.class);
            assertThat(attempts).hasValue(1);
        }

        @Test
        void standsJustOutsideOfADoorsTransaction() {
            Advisor[] advisors = ((Advised) applications).getAdvisors();
            assertThat(advisors).hasSizeGreaterThanOrEqualTo(2);
            assertThat(advisors[0]).isInstanceOf(CollisionRetry.class);
        }

        /** Holds a row until the callable is done, then a moment more. */
        void whileLocked(String prefix, Callable<?> work, long millisLonger) throws Exception {
            CyclicBarrier locked = new CyclicBarrier(2);
            Future<?> holder = threads.submit(() -> transaction.executeWithoutResult(status -> {
                jdbc.update(ADD, prefix);
                meet(locked);
                try {
                    TimeUnit.MILLISECONDS.sleep(millisLonger);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            meet(locked);
            work.call();
            holder.get(30, TimeUnit.SECONDS);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {

        /** Error 1205 undoes one statement only; the command is undone and run again whole all the same. */
        @Test
        void aLockWaitTimeoutIsRunAgain() throws Exception {
            AtomicInteger attempts = new AtomicInteger();
            whileLocked(
                    "RT2",
                    () -> {
                        door("RT1", "RT2", attempts);
                        return null;
                    },
                    1_500);
            assertThat(attempts).hasValueGreaterThan(1);
            assertThat(jdbc.queryForObject("select last_no from record_case_number where prefix = 'RT1'", Long.class))
                    .isEqualTo(1);
            assertThat(jdbc.queryForObject("select last_no from record_case_number where prefix = 'RT2'", Long.class))
                    .as("the holder's and the command's")
                    .isEqualTo(2);
        }

        private void door(String first, String second, AtomicInteger attempts) {
            Door door = (Door) beans.applyBeanPostProcessorsAfterInitialization(new Door(), "waitingDoor");
            door.run(() -> {
                attempts.incrementAndGet();
                jdbc.execute("set session innodb_lock_wait_timeout = 1");
                try {
                    jdbc.update(Cases.ADD, first);
                    jdbc.update(Cases.ADD, second);
                } finally {
                    jdbc.execute("set session innodb_lock_wait_timeout = 50");
                }
            });
        }
    }
}
