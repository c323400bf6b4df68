package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The daily round over running loans, and what people do about its warnings. */
class MonitoringTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        Monitoring monitoring;

        @Autowired
        MonitoringMapper mapper;

        @Autowired
        Loans loans;

        @Autowired
        LoanSummaries summaries;

        @Autowired
        Disbursements disbursements;

        @Autowired
        LoanFollows follows;

        @Autowired
        Users users;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        private LoanFixture given;
        private String no;

        @BeforeEach
        void runningLoan() {
            given = new LoanFixture(follows, users, jdbc);
            String registration = given.registration();
            String application = given.contract(registration);
            given.register(registration, application);
            no = loans.byApplication(application).orElseThrow().no();
            disbursements.request(
                    new RequestDisbursement(no, LoanFixture.SIGNED, "6222021234567890", "102100099996", ""),
                    given.manager());
            disbursements.decide(no, true, "", given.approver());
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** 1500.00 were due on 20 January: 49 days late on 10 March. 3100.00 more since 20 February. */
        @Test
        void countsDaysPastDueAndWarnsOnce() {
            sweep(TestClock.START);

            Loan loan = loans.get(no, given.postloan());
            assertThat(loan.daysPastDue()).isEqualTo(49);
            assertThat(loan.riskClass()).isEqualTo(RiskClass.SPECIAL_MENTION);
            // 1500 × 5.4% × 31/360 = 6.98; 4600 × 5.4% × 18/360 = 12.42
            assertThat(loan.overdue()).isEqualTo(Money.of("4619.40"));
            assertThat(kinds()).containsExactlyInAnyOrder(WarningKind.OVERDUE, WarningKind.CLASS_DOWNGRADED);

            sweep(TestClock.START);
            sweep(TestClock.START.plusDays(1));
            assertThat(kinds()).hasSize(2);
            assertThat(loans.get(no, given.postloan()).daysPastDue()).isEqualTo(50);
        }

        @Test
        void movesThroughTheClassesAndKeepsTheirHistory() {
            LocalDate due = LocalDate.of(2026, 1, 20);
            for (int days : new int[] {1, 90, 91, 271, 361}) sweep(due.plusDays(days));

            assertThat(summaries.of(no, given.postloan()).classChanges())
                    .extracting(change -> change.daysPastDue() + " " + change.afterClass())
                    .containsExactly("1 SPECIAL_MENTION", "91 SUBSTANDARD", "271 DOUBTFUL", "361 LOSS");
        }

        @Test
        void warnsOfTheRightsOfTheLoanAndItsMaturity() {
            sweep(LocalDate.of(2026, 7, 3));

            // the patent's fee is due on 1 September, sixty days later; the loan ends on 5 July
            assertThat(kinds()).contains(WarningKind.ANNUAL_FEE_DUE, WarningKind.MATURITY_NEAR);
        }

        @Test
        void isHandledOnceAndWithAWord() {
            sweep(TestClock.START);
            long id = monitoring.openWarnings(no).get(0).id();

            assertThatThrownBy(() -> monitoring.handleWarning(no, id, " ", given.postloan()))
                    .isInstanceOf(Rejected.class);
            monitoring.handleWarning(no, id, "called the principal", given.postloan());
            assertThat(monitoring.openWarnings(no)).extracting(LoanWarning::id).doesNotContain(id);
            assertThatThrownBy(() -> monitoring.handleWarning(no, id, "again", given.postloan()))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.reason())
                            .isEqualTo(LoanReason.WARNING_HANDLED));

            sweep(TestClock.START.plusDays(1));
            assertThat(monitoring.openWarnings(no)).extracting(LoanWarning::id).doesNotContain(id);
        }

        @Test
        void isDoneByOneNodeUntilItsLeaseEnds() {
            LocalDateTime now = LocalDateTime.of(2026, 3, 10, 3, 0);

            assertThat(mapper.lease(MonitoringJob.NAME, "one", now, now.plusHours(2)))
                    .isOne();
            assertThat(mapper.lease(MonitoringJob.NAME, "two", now.plusHours(1), now.plusHours(3)))
                    .isZero();
            assertThat(mapper.lease(MonitoringJob.NAME, "two", now.plusHours(3), now.plusHours(5)))
                    .isOne();
            // A day of this test's own, because the database is shared with others that run the job.
            LocalDate day = LocalDate.of(2031, 5, 5);
            mapper.release(MonitoringJob.NAME, "one", day);
            assertThat(mapper.doneOn(MonitoringJob.NAME)).isNotEqualTo(Optional.of(day));
            mapper.release(MonitoringJob.NAME, "two", day);
            assertThat(mapper.doneOn(MonitoringJob.NAME)).contains(day);
        }

        private void sweep(LocalDate day) {
            clock.setTo(day);
            assertThat(monitoring.sweep(day).failed()).isZero();
        }

        private List<WarningKind> kinds() {
            return monitoring.openWarnings(no).stream().map(LoanWarning::kind).toList();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
