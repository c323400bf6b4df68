package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.loan.LoanEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Many loans of one enterprise are enrolled at once; the room of ten million is not filled twice. */
class EnrolmentRaceTest {

    abstract static class Cases {

        private static final int THREADS = 12;

        @Autowired
        Enrolments enrolments;

        @Autowired
        EnrolmentMapper mapper;

        @Autowired
        AutowireCapableBeanFactory beans;

        PoolFixture given;
        final List<String> loans = new ArrayList<>();

        @AfterEach
        void leaveNothingReserved() {
            for (String loan : loans) enrolments.settled(new LoanEvent.Settled(loan, 0, TestClock.START));
            given.forgetEnrolled(loans);
        }

        /** Each of 4,000,000.00 is an exposure of 2,000,000.00: five have room. */
        @Test
        void exactlyFiveOfTwelveHaveRoom() throws Exception {
            given = PoolFixture.in(beans);
            given.admit("bank1-manager");
            LocalDate disbursed = TestClock.START.minusDays(10);
            for (int i = 0; i < THREADS; i++)
                loans.add(given.loan("bank1-manager", "4000000", "10", disbursed, disbursed.plusMonths(6)));

            List<Object> answers = atOnce();

            assertThat(answers).filteredOn("enrolled"::equals).hasSize(5);
            assertThat(answers)
                    .filteredOn(CompensationReason.PER_ENTERPRISE_EXCEEDED::equals)
                    .hasSize(7);
            assertThat(mapper.reserved(null, given.as("sme1").organisation(), null))
                    .isEqualTo(Money.of("10000000"));
        }

        private List<Object> atOnce() throws Exception {
            ExecutorService banks = Executors.newFixedThreadPool(THREADS);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> answers = new ArrayList<>();
            for (String loan : loans)
                answers.add(banks.submit(() -> {
                    start.await();
                    return enrolled(loan);
                }));
            start.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> answer : answers) outcomes.add(answer.get());
            banks.shutdown();
            return outcomes;
        }

        private Object enrolled(String loan) {
            try {
                enrolments.enrol(new EnrolLoan(loan, Rate.ONE, false), given.as("bank1-manager"));
                return "enrolled";
            } catch (Rejected refusal) {
                return refusal.reason();
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
