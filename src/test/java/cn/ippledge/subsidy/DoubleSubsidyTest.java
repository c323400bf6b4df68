package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two at once, committed for real: the days of a loan are taken once, a year's cap is used up once. */
class DoubleSubsidyTest {

    abstract static class Cases {

        @Autowired
        Subsidies subsidies;

        @Autowired
        SubsidyReviews reviews;

        @Autowired
        BudgetPlans plans;

        @Autowired
        Users users;

        @Autowired
        PaymentAccounts accounts;

        @Autowired
        JdbcTemplate jdbc;

        SubsidyFixture given;
        private final List<String> claims = new ArrayList<>();

        @BeforeEach
        void begin() {
            given = new SubsidyFixture(users, accounts, plans, jdbc);
            if (accounts.of(given.sme().organisation()).isEmpty()) given.account("sme1", "14050171620800000123");
        }

        @AfterEach
        void leaveNothingThatCounts() {
            for (String no : claims) {
                jdbc.update("delete from subsidy_coverage where claim_no = ?", no);
                jdbc.update("delete from subsidy_row where claim_no = ?", no);
                jdbc.update("update subsidy_claim set state = 'WITHDRAWN' where no = ?", no);
            }
            given.forgetLoans();
        }

        @Test
        void oneOfTwoClaimsOnTheSameDaysIsRefused() throws Exception {
            String loan = given.settledLoan();
            String first = draft(loan, "2025-07-20", "2025-12-20");
            String second = draft(loan, "2025-11-20", "2026-01-20");

            List<String> outcomes = atOnce(() -> submit(first), () -> submit(second));

            assertThat(outcomes).containsExactlyInAnyOrder("done", SubsidyReason.ALREADY_COVERED.name());
            assertThat(jdbc.queryForObject(
                            "select count(*) from subsidy_coverage where loan_no = ?", Integer.class, loan))
                    .isEqualTo(1);
        }

        /** Each alone would get 200,000.00 of 2025 (half of 1,640,000.00, capped); together they get 200,000.00. */
        @Test
        void twoClaimsComputedAtOnceShareTheYearsCap() throws Exception {
            String first = submitted(large()), second = submitted(large());

            List<String> outcomes = atOnce(() -> verify(first), () -> verify(second));

            assertThat(outcomes).containsOnly("done");
            assertThat(jdbc.queryForList(
                            "select sum(amount) from subsidy_row where claim_no in (?, ?) and year_no = 2025",
                            String.class,
                            first,
                            second))
                    .extracting(Money::of)
                    .containsExactly(Money.of("200000"));
        }

        private String large() {
            return given.loan(given.sme().organisation(), LocalDate.of(2025, 7, 20), 6, "90000000", "10000");
        }

        private String draft(String loan, String from, String to) {
            String no = subsidies.draft(SubsidyFixture.interest(loan, from, to), given.sme());
            claims.add(no);
            return no;
        }

        private String submitted(String loan) {
            String no = draft(loan, "2025-07-20", "2026-01-20");
            subsidies.submit(no, given.sme());
            return no;
        }

        private String submit(String no) {
            return outcome(() -> subsidies.submit(no, given.sme()));
        }

        private String verify(String no) {
            return outcome(() -> reviews.verify(no, Outcome.APPROVE, null, given.clerk()));
        }

        private static String outcome(Runnable command) {
            try {
                command.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.reason().name();
            }
        }

        @SafeVarargs
        private static List<String> atOnce(Callable<String>... commands) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(commands.length);
            CyclicBarrier start = new CyclicBarrier(commands.length);
            try {
                List<Future<String>> running = new ArrayList<>();
                for (Callable<String> command : commands)
                    running.add(threads.submit(() -> {
                        start.await();
                        return command.call();
                    }));
                List<String> outcomes = new ArrayList<>();
                for (Future<String> each : running) outcomes.add(each.get());
                return outcomes;
            } finally {
                threads.shutdownNow();
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
