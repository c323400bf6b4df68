package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.collateral.PledgeRealised;
import cn.ippledge.collateral.RecordProceeds;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The pledge of a loan of 1,000,000.00 is disposed of on the platform, and its claim hears of every receipt by itself. */
class DisposalProceedsTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        ClaimFilings filings;

        @Autowired
        ClaimDecisions decisions;

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimPublicity publicity;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        Recoveries recoveries;

        @Autowired
        RecoveryMapper mapper;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        String loan;
        String disposal;

        @BeforeEach
        void anEnrolledLoanWhosePledgeIsSold() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            pool = given.pool("5000000");
            loan = given.loan(
                    "bank1-manager", "1000000", "18000", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            disposal = given.disposal(loan, "600000");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** 150,000.00 less 2,000.00 of costs lessens the loss: 1,000,000 − 148,000 = 852,000, the fund's half 426,000. */
        @Test
        void lessensTheLossThatIsNotComputedYetOnceForEachReceipt() {
            enrolled("yanhu-compensation");
            String no = play.filed(loan, "bank1-postloan", "1000000", "18000");
            comesIn("R-1", "150000", "2000");
            comesIn("R-1", "150000", "2000");

            assertThat(play.claim(no).disposalProceeds()).isEqualTo(Money.of("148000"));
            play.check(no);
            play.compute(no);
            assertThat(play.claim(no).netLoss()).isEqualTo(Money.of("852000"));
            assertThat(play.claim(no).payable()).isEqualTo(Money.of("426000"));
            assertThat(mapper.ofClaim(no)).isEmpty();
        }

        /** Half of 1,000,000 is paid; of 150,000.00 costs 2,000.00, principal 148,000.00, half of it 74,000.00 the fund's. */
        @Test
        void isARecoveryOfTheSettledClaimOnceForEachReceipt() {
            String no = settled();
            comesIn("R-1", "150000", "2000");
            comesIn("R-1", "150000", "2000");

            assertThat(mapper.ofClaim(no)).singleElement().satisfies(recovery -> {
                assertThat(recovery.kind()).isEqualTo(RecoveryKind.DISPOSAL);
                assertThat(recovery.reference()).isEqualTo(disposal + ":R-1");
                assertThat(recovery.costs()).isEqualTo(Money.of("2000"));
                assertThat(recovery.principal()).isEqualTo(Money.of("148000"));
                assertThat(recovery.refund()).isEqualTo(Money.of("74000"));
            });
            assertThat(given.balance(pool, AccountKind.RECOVERIES_RECEIVABLE)).isEqualTo(Money.of("74000"));
            assertThat(play.claim(no).disposalProceeds()).isEqualTo(Money.ZERO);
        }

        /** Provisional 250,000 is paid. 600,000 came in: net loss 400,000, its half 200,000, so 50,000 were too much. */
        @Test
        void betweenPaymentAndSettlementItIsCountedByTheSettlementAndNotOnceMoreByHand() {
            enrolled("yanhu-compensation");
            String no = play.filed(loan, "bank1-postloan", "1000000", "18000");
            play.released(no);
            play.pay(no);
            play.receive(no, "bank1-postloan");
            settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            comesIn("R-1", "600000", "0");
            refused(
                    CompensationReason.SETTLEMENT_OUTDATED,
                    null,
                    () -> settlements.decide(no, true, "", play.as("center-reviewer")));
            settlements.decide(no, false, "money came in", play.as("center-reviewer"));
            refused(
                    CompensationReason.DISPOSAL_ON_PLATFORM,
                    "disposalProceeds",
                    () -> settlements.propose(no, Money.of("600000"), "", play.as("center-clerk")));
            settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));

            assertThat(play.claim(no).payable()).isEqualTo(Money.of("200000"));
            assertThat(mapper.ofClaim(no))
                    .extracting(recovery -> recovery.kind() + " " + recovery.refund())
                    .containsExactly("DISPOSAL 0.00", "OVERPAYMENT 50000.00");
        }

        /**
         * A policy that pays all at once, by law's order as it lays down none: province 40%, city 20%, bank 40%. 100,000.00 come
         * in after the computation; the loss was published and is paid whole, and then 60,000.00 of it go back.
         */
        @Test
        void betweenComputationAndPaymentItWaitsAndIsSharedWhenThePaymentHasArrived() {
            enrolled("weihai-compensation");
            String no = play.filed(loan, "bank1-postloan", "1000000", "0");
            play.check(no);
            play.compute(no);
            comesIn("R-1", "100000", "0");
            assertThat(mapper.ofClaim(no)).singleElement().satisfies(recovery -> {
                assertThat(recovery.awaitsPayment()).isTrue();
                assertThat(recovery.refund()).isEqualTo(Money.ZERO);
            });
            paid(no);
            play.receive(no, "bank1-postloan");

            assertThat(play.claim(no).state()).isEqualTo(ClaimState.SETTLED);
            assertThat(play.claim(no).paid()).isEqualTo(Money.of("600000"));
            assertThat(mapper.ofClaim(no)).singleElement().satisfies(recovery -> {
                assertThat(recovery.awaitsPayment()).isFalse();
                assertThat(recovery.refund()).isEqualTo(Money.of("60000"));
            });
            assertThat(mapper.shares(no))
                    .extracting(share -> share.party() + " " + share.amount())
                    .containsExactlyInAnyOrder("PROVINCE 40000.00", "CITY 20000.00", "BANK 40000.00");
        }

        @Test
        void isNotEnteredASecondTimeByHand() {
            String no = settled();
            refused(CompensationReason.DISPOSAL_RECORDS_ITSELF, "kind", () -> byHand(no, RecoveryKind.DISPOSAL, "R-1"));
            refused(
                    CompensationReason.DISPOSAL_RECORDS_ITSELF,
                    "reference",
                    () -> byHand(no, RecoveryKind.REPAYMENT, disposal + ":R-1"));
            byHand(no, RecoveryKind.REPAYMENT, "R-1");
            jdbc.update("update collateral_disposal set state = 'STOPPED' where no = ?", disposal);
            byHand(no, RecoveryKind.DISPOSAL, "R-2");
            assertThat(mapper.ofClaim(no)).hasSize(2);
        }

        /**
         * Seen before the claim: 150,000.00 − 2,000.00. The bank has booked 100,000.00 of it, so 900,000.00 are owed; the loss
         * before disposal is at most 900,000 + 148,000 = 1,048,000, and never more than was lent.
         */
        @Test
        void staysInTheDisposalWithoutAClaimAndIsTakenOverByOneThatComesLater() {
            enrolled("yanhu-compensation");
            comesIn("R-0", "1", "0");
            jdbc.update(
                    "insert into collateral_proceeds (disposal_no, reference, received_on, gross, costs, recorded_by, recorded_at, state)"
                            + " values (?, 'R-1', '2026-02-02', 150000, 2000, 1, '2026-02-02 10:00:00', 'CONFIRMED'),"
                            + " (?, 'R-2', '2026-02-02', 70000, 0, 1, '2026-02-02 10:00:00', 'ENTERED')",
                    disposal,
                    disposal);
            jdbc.update("update loan_loan set outstanding = 900000 where no = ?", loan);
            String no = play.reported(loan, "bank1-postloan");

            assertThat(play.claim(no).disposalProceeds()).isEqualTo(Money.of("148000"));
            comesIn("R-1", "150000", "2000");
            assertThat(play.claim(no).disposalProceeds()).isEqualTo(Money.of("148000"));
            refused(CompensationReason.LOSS_EXCEEDS_DEBT, "principalLoss", () -> file(no, "1000000.01", null));
            refused(CompensationReason.DISPOSAL_ON_PLATFORM, "disposalProceeds", () -> file(no, "1000000", "1"));
            file(no, "1000000", null);
            assertThat(play.claim(no).netLoss()).isEqualTo(Money.of("852000"));
        }

        /** A pledge that brings more than was lost leaves a loss of nothing, and not less. */
        @Test
        void neverMakesALossNegative() {
            enrolled("yanhu-compensation");
            String no = play.filed(loan, "bank1-postloan", "500000", "0");
            comesIn("R-1", "600000", "0");
            play.check(no);
            play.compute(no);
            assertThat(play.claim(no).netLoss()).isEqualTo(Money.ZERO);
            assertThat(play.claim(no).payable()).isEqualTo(Money.ZERO);
        }

        /** The enrolment's policy cannot be read, so the claim cannot book it: the receipt waits to be confirmed, whole. */
        @Test
        void aReceiptThatCannotBeBookedStaysToBeConfirmed(
                @Autowired DisposalReceipts receipts, @Autowired PlatformTransactionManager manager) {
            String no = settled();
            receipts.record(
                    new RecordProceeds(disposal, "R-1", TestClock.START, Money.of("600000"), Money.ZERO),
                    play.as("bank1-postloan"));
            jdbc.update("update compensation_enrolment set policy_version = 99 where loan_no = ?", loan);
            TransactionTemplate nested = new TransactionTemplate(manager);
            nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            assertThatThrownBy(() -> nested.executeWithoutResult(
                            status -> receipts.decide(disposal, true, null, play.as("bank1-approver"))))
                    .isInstanceOf(NotFound.class);
            assertThat(jdbc.queryForObject(
                            "select concat(p.state, ' ', d.state, ' ', r.state) from collateral_proceeds p"
                                    + " join collateral_disposal d on d.no = p.disposal_no"
                                    + " join collateral_registration r on r.no = d.registration_no where d.no = ?",
                            String.class,
                            disposal))
                    .isEqualTo("ENTERED PROCEEDS_REVIEW ENFORCING");
            assertThat(mapper.ofClaim(no)).isEmpty();

            jdbc.update("update compensation_enrolment set policy_version = 1 where loan_no = ?", loan);
            receipts.decide(disposal, true, null, play.as("bank1-approver"));
            assertThat(mapper.ofClaim(no)).singleElement().satisfies(recovery -> assertThat(recovery.refund())
                    .isEqualTo(Money.of("300000")));
        }

        private void enrolled(String policy) {
            given.enrolled(loan, policy, pool, "500000");
        }

        private String settled() {
            enrolled("yanhu-compensation");
            String no = play.filed(loan, "bank1-postloan", "1000000", "18000");
            play.released(no);
            play.pay(no);
            play.receive(no, "bank1-postloan");
            settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
            return no;
        }

        private void paid(String no) {
            play.pass(no);
            play.approve(no);
            publicity.publish(no, 5, "", play.as("center-clerk"));
            play.closePublicity(no);
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
        }

        private void comesIn(String reference, String gross, String costs) {
            Money all = Money.of(gross), spent = Money.of(costs);
            events.publishEvent(new PledgeRealised(
                    disposal,
                    "PR-T",
                    loan,
                    "C",
                    play.as("bank1-postloan").organisation(),
                    reference,
                    all,
                    spent,
                    all.minus(spent),
                    TestClock.START,
                    false,
                    play.as("bank1-approver").userId()));
        }

        private void byHand(String no, RecoveryKind kind, String reference) {
            recoveries.record(
                    new RecordRecovery(no, kind, reference, TestClock.START, Money.of("100"), null),
                    play.as("bank1-postloan"));
        }

        private void file(String no, String loss, String proceeds) {
            Money brought = proceeds == null ? null : Money.of(proceeds);
            for (Evidence item : Evidence.values()) play.paper(no, item, "bank1-postloan");
            filings.file(new FileClaim(no, Money.of(loss), null, brought, null, ""), play.as("bank1-postloan"));
        }

        static void refused(Reason reason, String field, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, rejected -> {
                List<Rejected.Field> fields = rejected.fields();
                if (field == null) assertThat(rejected.reason()).isEqualTo(reason);
                else
                    assertThat(fields).singleElement().satisfies(wrong -> {
                        assertThat(wrong.field()).isEqualTo(field);
                        assertThat(wrong.reason()).isEqualTo(reason);
                    });
            });
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
