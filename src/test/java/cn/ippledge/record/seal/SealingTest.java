package cn.ippledge.record.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Somebody;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Committed rows are numbered in whatever order they commit, by one sealer at a time, and none is passed over. */
class SealingTest {

    abstract static class Cases {

        @Autowired
        AuditTrail audit;

        @Autowired
        AuditSealer sealer;

        @Autowired
        AuditVerifier verifier;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void sealsARowThatCommitsLateWithALowerId() throws Exception {
            sealAll();
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch mayCommit = new CountDownLatch(1);
            CompletableFuture<Void> late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                audit.record(Somebody.clerk(), "thing.late", "RT-SEAL-LATE", null, Map.of());
                written.countDown();
                await(mayCommit);
            }));
            assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
            record("RT-SEAL-EARLY");
            sealAll();
            assertThat(seq("RT-SEAL-EARLY")).isNotNull();
            assertThat(jdbc.queryForList("select id from record_audit where case_no = 'RT-SEAL-LATE'"))
                    .isEmpty();

            mayCommit.countDown();
            late.get(20, TimeUnit.SECONDS);
            sealAll();
            assertThat(id("RT-SEAL-LATE")).isLessThan(id("RT-SEAL-EARLY"));
            assertThat(seq("RT-SEAL-LATE")).isEqualTo(seq("RT-SEAL-EARLY") + 1);
            assertThat(verifier.verify().findings()).isEmpty();
        }

        @Test
        void numbersEveryRowOnceUnderManyWritersAndTwoSealers() throws Exception {
            sealAll();
            long before = jdbc.queryForObject("select count(*) from record_audit", Long.class);
            AtomicBoolean writing = new AtomicBoolean(true);
            ExecutorService pool = Executors.newFixedThreadPool(10);
            try {
                List<Future<?>> writers = new ArrayList<>();
                for (int w = 0; w < 8; w++)
                    writers.add(pool.submit(() -> {
                        for (int i = 0; i < 40; i++) record("RT-SEAL-MANY");
                    }));
                List<Future<?>> sealers = new ArrayList<>();
                for (int s = 0; s < 2; s++)
                    sealers.add(pool.submit(() -> {
                        while (writing.get()) sealer.sealBlock();
                    }));
                for (Future<?> writer : writers) writer.get(60, TimeUnit.SECONDS);
                writing.set(false);
                for (Future<?> other : sealers) other.get(60, TimeUnit.SECONDS);
            } finally {
                pool.shutdownNow();
            }
            sealAll();
            assertThat(jdbc.queryForObject("select count(*) from record_audit", Long.class))
                    .isEqualTo(before + 320);
            assertThat(jdbc.queryForObject("select count(*) from record_audit where seq is null", Long.class))
                    .isZero();
            assertThat(jdbc.queryForObject("select max(seq) from record_audit", Long.class))
                    .isEqualTo(before + 320);
            Verification verification = verifier.verify();
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.entries()).isEqualTo(before + 320);
        }

        @Test
        void leavesSealingToWhoeverHoldsTheChain() throws Exception {
            record("RT-SEAL-HELD");
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch mayGo = new CountDownLatch(1);
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                        jdbc.queryForList("select fence from record_audit_chain where chain = 'main' for update");
                        held.countDown();
                        await(mayGo);
                    }));
            assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sealer.sealBlock()).isZero();
            mayGo.countDown();
            other.get(20, TimeUnit.SECONDS);
            assertThat(sealer.sealBlock()).isPositive();
        }

        private void record(String caseNo) {
            transaction.executeWithoutResult(
                    status -> audit.record(Somebody.clerk(), "thing.open", caseNo, null, Map.of("state", "OPEN")));
        }

        private void sealAll() {
            while (sealer.sealBlock() > 0) {
                // until nothing waits
            }
        }

        private Long seq(String caseNo) {
            return jdbc.queryForObject("select seq from record_audit where case_no = ?", Long.class, caseNo);
        }

        private long id(String caseNo) {
            return jdbc.queryForObject("select id from record_audit where case_no = ?", Long.class, caseNo);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
