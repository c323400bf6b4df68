package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Which loans get into the pool of 盐湖: within 30 days, half of the principal as exposure, at most 5 million of it a loan. */
class EnrolmentsTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate DISBURSED = LocalDate.of(2026, 2, 10), DUE = LocalDate.of(2026, 8, 10);

        @Autowired
        Enrolments enrolments;

        @Autowired
        EnrolmentMapper mapper;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        PoolFixture given;

        @BeforeEach
        void admitted() {
            given = PoolFixture.in(beans);
            given.admit("bank1-manager");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void reservesHalfOfThePrincipalAndPinsThePolicy() {
            Enrolment enrolled = enrol(loan("2000000"));

            assertThat(enrolled.no()).startsWith("RE-2026-");
            assertThat(enrolled.exposure()).isEqualTo(Money.of("1000000"));
            assertThat(enrolled.policy() + " " + enrolled.policyVersion()).isEqualTo("yanhu-compensation 1");
            assertThat(mapper.find(enrolled.no())).contains(enrolled);
            assertThat(jdbc.queryForObject(
                            "select amount from ledger_entry where cause = ?",
                            java.math.BigDecimal.class,
                            "enrolment:" + enrolled.no()))
                    .isEqualByComparingTo("1000000");
        }

        /** The thirtieth day after 10 February is 12 March. */
        @Test
        void isRefusedFromTheThirtyFirstDayOn() {
            String loan = loan("2000000");
            clock.setTo(LocalDate.of(2026, 3, 13));
            refused(CompensationReason.ENROLMENT_TOO_LATE, () -> enrol(loan));
            clock.setTo(LocalDate.of(2026, 3, 12));
            assertThat(enrol(loan).enrolledOn()).isEqualTo("2026-03-12");
        }

        @Test
        void isRefusedTwiceAndInArrearsAndWithoutAPledge() {
            String loan = loan("2000000");
            enrol(loan);
            refused(CompensationReason.ALREADY_ENROLLED, () -> enrol(loan));

            String late = given.loan("bank1-manager", "100000", "10", DISBURSED, LocalDate.of(2026, 3, 9));
            refused(CompensationReason.LOAN_IN_ARREARS, () -> enrol(late));

            String bare = loan("100000");
            jdbc.update("delete from loan_registration where loan_no = ?", bare);
            refused(CompensationReason.NOT_AN_IP_LOAN, () -> enrol(bare));
        }

        /** Half of 10,000,000.02 is a fen above five million. */
        @Test
        void isLimitedByLoan() {
            refused(CompensationReason.PER_LOAN_EXCEEDED, () -> enrol(loan("10000000.02")));
            assertThat(enrol(loan("10000000")).exposure()).isEqualTo(Money.of("5000000"));
        }

        @Test
        void isLimitedByEnterprise() {
            enrol(loan("10000000"));
            enrol(loan("10000000"));
            refused(CompensationReason.PER_ENTERPRISE_EXCEEDED, () -> enrol(loan("0.02")));
        }

        @Test
        void isForBanksWithAnAgreementAndForTheirOwnLoans() {
            String loan = loan("2000000");
            jdbc.update("update party_agreement set valid_to = '2026-01-31' where region = '140802'");
            refused(CompensationReason.PARTNER_NOT_ADMITTED, () -> enrol(loan));
            assertThatThrownBy(() -> enrolments.enrol(asked(loan), given.as("bank2-manager")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> enrolments.enrol(asked(loan), given.as("center-clerk")))
                    .isInstanceOf(Denied.class);
        }

        /** Where the region has several pools: half of 2,000,000 is reserved in the chosen one. */
        @Test
        void isReservedInTheChosenPool() {
            long other = given.pool("30000000");
            String loan = loan("2000000");
            refused(
                    CompensationReason.NO_POOL,
                    () -> enrolments.enrol(new EnrolLoan(loan, Rate.ONE, false, -1L), given.as("bank1-manager")));
            Enrolment enrolled =
                    enrolments.enrol(new EnrolLoan(loan, Rate.ONE, false, other), given.as("bank1-manager"));
            assertThat(enrolled.book()).isEqualTo(other);
            assertThat(given.balance(other, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.of("1000000"));
            assertThat(enrol(loan("2000000")).book()).isNotEqualTo(other);
            assertThat(enrolments.pools(given.as("bank1-manager")))
                    .extracting(Book::id)
                    .contains(other);
        }

        @Test
        void theReserveIsFreeWhenTheLoanIsPaidBack() {
            Enrolment enrolled = enrol(loan("2000000"));
            Money before = given.balance(enrolled.book(), AccountKind.EXPOSURE_RESERVED);

            enrolments.settled(new LoanEvent.Settled(enrolled.loanNo(), 0, TestClock.START));

            assertThat(mapper.find(enrolled.no()).orElseThrow().releasedOn()).isEqualTo(TestClock.START);
            assertThat(given.balance(enrolled.book(), AccountKind.EXPOSURE_RESERVED))
                    .isEqualTo(before.minus(Money.of("1000000")));
        }

        private String loan(String principal) {
            return given.loan("bank1-manager", principal, "10", DISBURSED, DUE);
        }

        private static EnrolLoan asked(String loan) {
            return new EnrolLoan(loan, Rate.ONE, false);
        }

        private Enrolment enrol(String loan) {
            return enrolments.enrol(asked(loan), given.as("bank1-manager"));
        }

        static void refused(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
