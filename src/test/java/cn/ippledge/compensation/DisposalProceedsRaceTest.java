package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.collateral.PledgeRealised;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A default is reported while a receipt of the loan's disposal is confirmed: neither sees the other, and the money counts once. */
class DisposalProceedsRaceTest {

    abstract static class Cases {

        @Autowired
        Claims claims;

        @Autowired
        Books books;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        RuntimeService runtime;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        AutowireCapableBeanFactory beans;

        PoolFixture given;
        String loan;
        String disposal;

        @BeforeEach
        void aDefaultedLoanWhosePledgeIsSold() {
            given = PoolFixture.in(beans);
            given.admit("bank1-manager");
            loan = given.loan(
                    "bank1-manager", "1000000", "18000", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            disposal = given.disposal(loan, "600000");
            long pool =
                    books.ofKind(PoolFixture.YANHU, BookKind.RISK_POOL).get(0).id();
            jdbc.update(
                    """
                    insert into compensation_enrolment (no, loan_no, bank, enterprise, region, policy, policy_version, book,
                      principal, ip_share, monetary_tool, exposure, disbursed_on, registered_on, enrolled_on, enrolled_by, version)
                    select 'RE-T-RACE', no, bank, enterprise, region, 'yanhu-compensation', 1, ?, principal, 1, false, 1,
                      disbursed_on, signed_on, disbursed_on, 1, 1 from loan_loan where no = ?
                    """,
                    pool,
                    loan);
        }

        @AfterEach
        void leaveTheWorldAsItWas() {
            List<String> reported =
                    jdbc.queryForList("select no from compensation_claim where loan_no = ?", String.class, loan);
            for (String no : reported) {
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(no)
                        .list()
                        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "test"));
                jdbc.update("delete from workflow_task where case_no = ?", no);
                jdbc.update("delete from compensation_realised where claim_no = ?", no);
                jdbc.update("delete from compensation_claim where no = ?", no);
            }
            jdbc.update("delete from collateral_proceeds where disposal_no = ?", disposal);
            jdbc.update("delete from collateral_disposal where no = ?", disposal);
            given.forgetEnrolled(List.of(loan));
        }

        /** 150,000.00 less 2,000.00: 148,000.00. The report has to wait for the receipt that it cannot see yet. */
        @Test
        void aReportWaitsForTheReceipt() throws Exception {
            together(this::comesIn, this::isReported);
            assertCountedOnce();
        }

        @Test
        void aReceiptWaitsForTheReport() throws Exception {
            together(this::isReported, this::comesIn);
            assertCountedOnce();
        }

        private void isReported() {
            claims.report(loan, "", given.as("bank1-postloan"));
        }

        /** The first stays uncommitted until the second is done, or has waited for it long enough. */
        private void together(Runnable first, Runnable second) throws Exception {
            CountDownLatch begun = new CountDownLatch(1), over = new CountDownLatch(1);
            ExecutorService people = Executors.newFixedThreadPool(2);
            try {
                Future<Boolean> one = people.submit(() -> transaction.execute(status -> {
                    first.run();
                    begun.countDown();
                    return awaited(over, 2);
                }));
                Future<Boolean> other = people.submit(() -> {
                    awaited(begun, 20);
                    transaction.executeWithoutResult(status -> second.run());
                    over.countDown();
                    return true;
                });
                assertThat(one.get(60, TimeUnit.SECONDS))
                        .as("the second was done before the first")
                        .isFalse();
                assertThat(other.get(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                people.shutdownNow();
            }
        }

        private static boolean awaited(CountDownLatch latch, int seconds) {
            try {
                return latch.await(seconds, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        private void assertCountedOnce() {
            assertThat(jdbc.queryForList(
                            "select disposal_proceeds from compensation_claim where loan_no = ?",
                            BigDecimal.class,
                            loan))
                    .containsExactly(new BigDecimal("148000.00"));
        }

        private void comesIn() {
            jdbc.update(
                    "insert into collateral_proceeds (disposal_no, reference, received_on, gross, costs, recorded_by, recorded_at, state)"
                            + " values (?, 'R-1', '2026-02-02', 150000, 2000, 1, '2026-02-02 10:00:00', 'CONFIRMED')",
                    disposal);
            events.publishEvent(new PledgeRealised(
                    disposal,
                    "PR-T",
                    loan,
                    "C",
                    given.as("bank1-postloan").organisation(),
                    "R-1",
                    Money.of("150000"),
                    Money.of("2000"),
                    Money.of("148000"),
                    TestClock.START,
                    false,
                    given.as("bank1-approver").userId()));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
