package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * The borrower pays after the fiscal officer's release and before the payment. Under the illustrative measure of 盐湖 the fund
 * bears half of 1,000,000.00, and half of that is released first: 250,000.00.
 */
class ClaimRecallsTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate DISBURSED = LocalDate.of(2025, 6, 20), DUE = LocalDate.of(2025, 12, 20);

        @Autowired
        ClaimRecalls recalls;

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        Recoveries recoveries;

        @Autowired
        RecoveryMapper mapper;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        PoolQueues queues;

        @Autowired
        ClaimStore store;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        String loan, no;

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @BeforeEach
        void people() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
        }

        @Test
        void aLoanThatIsPaidBackAfterTheReleaseIsNotPaidFor() {
            released("5000000");
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.of("250000"));
            paysOff(loan);

            CompensationClaim claim = play.claim(no);
            assertThat(claim.state()).isEqualTo(ClaimState.WITHDRAWN);
            assertThat(claim.due()).isEqualTo(Money.ZERO);
            for (AccountKind nothing :
                    List.of(AccountKind.CLAIMS_PAYABLE, AccountKind.COMPENSATION_PAID, AccountKind.EXPOSURE_RESERVED))
                assertThat(given.balance(pool, nothing)).as("%s", nothing).isEqualTo(Money.ZERO);
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("5000000"));
            assertThat(waiting()).isEmpty();
            refused(CommonReason.WRONG_STATE, () -> play.pay(no));
            // Nothing was paid: the loan may be claimed for again.
            assertThat(store.locked(no).state().cameToNothing()).isTrue();
        }

        /** As if bank and borrower had agreed on a later day: the loan runs on, and stays enrolled. */
        @Test
        void aLoanInArrearsNoLongerIsNotPaidForEither() {
            released("5000000");
            refused(CompensationReason.STILL_IN_DEFAULT, () -> recalls.recall(no, "paid", play.as("fiscal2")));
            catchesUp(loan);
            refused(CompensationReason.DEFAULT_ENDED, () -> play.pay(no));
            refused(CommonReason.REQUIRED, () -> recalls.recall(no, " ", play.as("fiscal2")));
            recalls.recall(no, "caught up", play.as("fiscal2"));

            assertThat(play.claim(no).state()).isEqualTo(ClaimState.WITHDRAWN);
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.ZERO);
            assertThat(given.balance(pool, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.of("500000"));
            assertThat(waiting()).isEmpty();
        }

        @Test
        void nothingIsReleasedForALoanInArrearsNoLonger() {
            pool = given.pool("5000000");
            claimed();
            play.check(no);
            play.compute(no);
            play.pass(no);
            play.approve(no);
            play.publish(no);
            play.closePublicity(no);
            catchesUp(loan);
            refused(CompensationReason.DEFAULT_ENDED, () -> payments.release(no, "", play.as("fiscal1")));
        }

        /**
         * The pool had 100,000.00 of the 250,000.00; the other 150,000.00 are owed no longer. All of the loss came back: nobody
         * bears anything, and the 100,000.00 come back too.
         */
        @Test
        void aClaimPaidInPartIsSettledAnewWhenTheLoanIsPaidBack() {
            released("100000");
            play.pay(no);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.QUEUED);
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.of("150000"));
            paysOff(loan);

            CompensationClaim claim = play.claim(no);
            assertThat(claim.state()).isEqualTo(ClaimState.RECEIVED);
            assertThat(claim.due()).isEqualTo(Money.ZERO);
            assertThat(claim.queuePlace()).isNull();
            assertThat(queues.waiting(Set.of(pool))).isEmpty();
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.ZERO);
            assertThat(given.balance(pool, AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("100000"));
            assertThat(given.balance(pool, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.ZERO);
            assertThat(waiting()).containsExactly("proposeSettlement");

            settle();
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.SETTLED);
            Recovery owed = mapper.ofClaim(no).get(0);
            assertThat(owed.kind()).isEqualTo(RecoveryKind.OVERPAYMENT);
            assertThat(owed.refund()).isEqualTo(Money.of("100000"));
        }

        /**
         * Settled with 1,000,000.00 lost the fund owes 250,000.00 more; they are released twice, and the first release is taken
         * back because the borrower had caught up for a while.
         */
        @Test
        void whatWasTakenBackMayBeReleasedAgain() {
            released("5000000");
            play.pay(no);
            play.receive(no, "bank1-postloan");
            settle();
            payments.release(no, "", play.as("fiscal1"));
            catchesUp(loan);
            recalls.recall(no, "caught up", play.as("fiscal2"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.RECEIVED);
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.ZERO);

            fallsBehind(loan);
            settle();
            assertThat(play.claim(no).due()).isEqualTo(Money.of("250000"));
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
            assertThat(play.claim(no).paid()).isEqualTo(Money.of("500000"));
            assertThat(given.balance(pool, AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("500000"));
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("4500000"));
        }

        /**
         * 600,000.00 are paid back before the payment and 400,000.00 stay in arrears. The loss is that of the day on which it was
         * computed: 250,000.00 are paid; the settlement finds 200,000.00 to be the fund's, and 50,000.00 come back.
         */
        @Test
        void whatIsPaidBackInPartIsCountedByTheSettlement() {
            released("5000000");
            jdbc.update("update loan_loan set outstanding = 400000 where no = ?", loan);
            play.pay(no);
            play.receive(no, "bank1-postloan");
            recoveries.record(
                    new RecordRecovery(
                            no, RecoveryKind.REPAYMENT, "P-1", clock.today(), Money.of("600000"), Money.ZERO),
                    play.as("bank1-postloan"));
            settle();
            assertThat(mapper.ofClaim(no).get(1).refund()).isEqualTo(Money.of("50000"));
        }

        /** The first in the queue has caught up and nobody has taken it out: the second is paid. */
        @Test
        void aLoanInArrearsNoLongerKeepsNobodyWaiting() {
            released("0");
            play.pay(no);
            String first = no, firstLoan = loan;
            claimed();
            play.released(no);
            play.pay(no);
            given.fund(pool, "250000");
            refused(CompensationReason.NOT_FIRST_IN_QUEUE, () -> play.pay(no));
            catchesUp(firstLoan);
            play.pay(no);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.PAID);
            assertThat(play.claim(first).state()).isEqualTo(ClaimState.QUEUED);
        }

        private void released(String inThePool) {
            pool = given.pool(inThePool);
            claimed();
            play.released(no);
        }

        private void claimed() {
            loan = given.loan("bank1-manager", "1000000", "18000", DISBURSED, DUE);
            given.enrolled(loan, "yanhu-compensation", pool, "500000");
            no = play.filed(loan, "bank1-postloan", "1000000", "18000");
        }

        private void settle() {
            settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));
        }

        private void paysOff(String whole) {
            catchesUp(whole);
            jdbc.update("update loan_loan set state = 'SETTLED', outstanding = 0 where no = ?", whole);
            events.publishEvent(
                    new LoanEvent.Settled(whole, play.as("bank1-postloan").userId(), clock.today()));
        }

        private void catchesUp(String one) {
            jdbc.update("update loan_schedule_row set to_day = ? where loan_no = ?", LocalDate.of(2027, 6, 20), one);
        }

        private void fallsBehind(String one) {
            jdbc.update("update loan_schedule_row set to_day = ? where loan_no = ?", DUE, one);
        }

        private List<String> waiting() {
            return jdbc.queryForList(
                    "select step from workflow_task where case_no = ? and state = 'OPEN'", String.class, no);
        }

        private static void refused(Reason reason, ThrowingCallable call) {
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
