package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.party.Users;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A run in the background: watched, stopped, cut off, and kept. The past is made up, so that a test can hold it back. */
class BackTestsTest {

    abstract static class Cases {

        private static final AtomicInteger NEXT = new AtomicInteger();
        private static final int PAST = 450;

        @Autowired
        PolicyDrafts drafts;

        @Autowired
        PolicyBook book;

        @Autowired
        BackTestMapper mapper;

        @Autowired
        AuditTrail audit;

        @Autowired
        Users users;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        Clock clock;

        private final Semaphore permits = new Semaphore(0);
        private BackTestWorker worker;
        private BackTests tests;
        private String caseNo;

        /** Loans with 1,000.00 of interest each, handed over one for each permit. */
        private final PastBook past = new PastBook() {
            @Override
            public long count(PolicyKind kind, RegionCode region) {
                return PAST;
            }

            @Override
            public void each(PolicyKind kind, RegionCode region, Consumer<PastCase> sink) {
                for (int i = 0; i < PAST; i++) {
                    permits.acquireUninterruptibly();
                    Facts facts = Facts.NONE.with(Fact.interestPaid, Money.of("1000.00"));
                    sink.accept(new PastCase("LN-" + i, i, "企业 " + i, LocalDate.of(2025, 6, 30), facts));
                }
            }
        };

        @BeforeEach
        void begin() {
            ObjectProvider<PastBook> provider = mock();
            when(provider.orderedStream()).thenAnswer(call -> Stream.of(past));
            worker = new BackTestWorker(mapper, book, provider, transaction, clock);
            tests = new BackTests(drafts, mapper, worker, audit, clock);
            caseNo = drafts.create(
                    new NewPolicy("test-past-" + NEXT.incrementAndGet(), "试算", "nanhai-interest", 1), clerk());
        }

        @AfterEach
        void letGo() {
            permits.release(PAST);
            worker.destroy();
        }

        private Actor clerk() {
            return users.actor("jining-clerk");
        }

        private void start() {
            transaction.executeWithoutResult(tx -> tests.start(caseNo, clerk()));
        }

        private BackTest test() {
            return tests.newest(drafts.get(caseNo, clerk())).orElseThrow();
        }

        private static void await(BooleanSupplier reached) throws InterruptedException {
            for (int i = 0; i < 400 && !reached.getAsBoolean(); i++) TimeUnit.MILLISECONDS.sleep(25);
            assertThat(reached.getAsBoolean()).isTrue();
        }

        @Test
        void tellsItsProgressAndKeepsItsResult() throws Exception {
            start();
            assertThat(test().isRunning()).isTrue();
            permits.release(200);
            await(() -> test().done() == 200);
            assertThat(test().percent()).isEqualTo(44);
            assertThatThrownBy(this::start)
                    .satisfies(e -> assertThat(((Rejected) e).reason()).isEqualTo(PolicyReason.BACK_TEST_RUNNING));
            permits.release(PAST);
            await(() -> !test().isRunning());
            BackTest done = test();
            assertThat(done.state()).isEqualTo(BackTest.State.DONE);
            assertThat(BackTests.isOf(done, drafts.get(caseNo, clerk()))).isTrue();
            // 450 loans, half of 1,000.00 each, nothing before.
            assertThat(done.result().all()).isEqualTo(new BackTest.Sum(PAST, Money.of("0.00"), Money.of("225000.00")));
            Page<BackTest.Line> lines = tests.lines(caseNo, BackTest.Outcome.GAINS, new Page.Request(3, 200), clerk());
            assertThat(lines.total()).isEqualTo(PAST);
            assertThat(lines.items()).hasSize(50).first().satisfies(line -> {
                assertThat(line.caseNo()).isEqualTo("LN-400");
                assertThat(line.decidedOn()).isEqualTo(LocalDate.of(2025, 6, 30));
                assertThat(line.amountAfter()).isEqualTo(Money.of("500.00"));
            });
            assertThat(tests.lines(caseNo, BackTest.Outcome.LOSES, Page.Request.page(1), clerk())
                            .isEmpty())
                    .isTrue();
        }

        @Test
        void isStoppedInTheMiddle() throws Exception {
            start();
            permits.release(200);
            await(() -> test().done() == 200);
            transaction.executeWithoutResult(tx -> tests.cancel(caseNo, clerk()));
            permits.release(PAST);
            await(() -> permits.availablePermits() > 0 && worker.isIdle());
            assertThat(test().state()).isEqualTo(BackTest.State.CANCELLED);
            assertThat(test().result()).isNull();
            assertThat(tests.lines(caseNo, null, Page.Request.page(1), clerk()).total())
                    .isEqualTo(200);
        }

        @Test
        void whatACrashCutOffIsToldAtTheNextStart() throws Exception {
            start();
            permits.release(200);
            await(() -> test().done() == 200);
            new BackTestWorker(mapper, book, mock(), transaction, clock).afterPropertiesSet();
            assertThat(test().state()).isEqualTo(BackTest.State.ABORTED);
            permits.release(PAST);
            await(() -> worker.isIdle());
            assertThat(test().state()).isEqualTo(BackTest.State.ABORTED);
        }

        @Test
        void isForTheWritersOfTheRegion() {
            assertThatThrownBy(() -> tests.start(caseNo, users.actor("jining-director")))
                    .isInstanceOf(Denied.class);
            assertThat(mapper.newest("test-past-none", 1)).isEmpty();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
