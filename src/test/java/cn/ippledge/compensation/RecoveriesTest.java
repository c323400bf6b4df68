package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
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
import org.springframework.transaction.annotation.Transactional;

/** What comes back of a loan of 1,000,000.00 of which the fund of 盐湖 has paid half. */
class RecoveriesTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        Recoveries recoveries;

        @Autowired
        Refunds refunds;

        @Autowired
        RecoveryMapper mapper;

        @Autowired
        Reversals reversals;

        @Autowired
        PoolCockpit cockpit;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        String no;

        @BeforeEach
        void provisionalPaymentReceived() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            pool = given.pool("5000000");
            String loan = given.loan(
                    "bank1-manager", "1000000", "18000", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "yanhu-compensation", pool, "500000");
            no = play.filed(loan, "bank1-postloan", "1000000", "18000");
            play.released(no);
            play.pay(no);
            play.receive(no, "bank1-postloan");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /**
         * 100,001.00 with 10,000.00 of costs: costs 10,000.00, principal 90,001.00. Fund and bank bear 500,000.00 each: 45,000.50
         * each.
         */
        @Test
        void goesThroughTheWaterfallAndBackToThePoolInTheRatioOfTheClaim() {
            settle("0");
            Recovery recovery = recover("R-1", RecoveryKind.LITIGATION, "100001", "10000");

            assertThat(recovery.costs()).isEqualTo(Money.of("10000"));
            assertThat(recovery.principal()).isEqualTo(Money.of("90001"));
            assertThat(recovery.refund()).isEqualTo(Money.of("45000.50"));
            assertThat(mapper.shares(no))
                    .extracting(share -> share.party() + " " + share.amount())
                    .containsExactlyInAnyOrder("FUND 45000.50", "BANK 45000.50");
            assertThat(given.balance(pool, AccountKind.RECOVERIES_RECEIVABLE)).isEqualTo(Money.of("45000.50"));

            refunds.confirm(given.notice(recovery.id()), null, "T-9", play.as("fiscal1"));
            // 5,000,000 − 500,000 + 45,000.50
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("4545000.50"));
            assertThat(given.balance(pool, AccountKind.RECOVERIES_RECEIVABLE)).isEqualTo(Money.ZERO);
            assertThat(given.balance(pool, AccountKind.RECOVERIES_RECEIVED)).isEqualTo(Money.of("45000.50"));
            refused(
                    CompensationReason.REFUND_CONFIRMED,
                    () -> refunds.confirm(given.notice(recovery.id()), null, "T-9", play.as("fiscal1")));
        }

        @Test
        void isEnteredOnceUnderItsReference() {
            settle("0");
            Recovery first = recover("R-1", RecoveryKind.REPAYMENT, "2000", "0");

            assertThat(recover("R-1", RecoveryKind.REPAYMENT, "2000", "0")).isEqualTo(first);
            refused(
                    CompensationReason.RECOVERY_OTHER_CONTENT,
                    () -> recover("R-1", RecoveryKind.REPAYMENT, "2000.01", "0"));
        }

        /** The whole debt and more: 1,000,000.00 principal, 18,000.00 interest, 7.00 nobody's. Half a million is the fund's. */
        @Test
        void givesThePoolNeverMoreThanItPaid() {
            settle("0");
            Recovery all = recover("R-1", RecoveryKind.REPAYMENT, "1018007", "0");

            assertThat(all.interest()).isEqualTo(Money.of("18000"));
            assertThat(all.surplus()).isEqualTo(Money.of("7"));
            assertThat(all.refund()).isEqualTo(Money.of("500000"));
            assertThat(recover("R-2", RecoveryKind.REPAYMENT, "5", "0").refund())
                    .isEqualTo(Money.ZERO);
        }

        /** 600,000.00 came back before the settlement: net loss 400,000.00, the fund's half 200,000.00, of 250,000.00 paid. */
        @Test
        void beforeTheSettlementItLessensTheLossAndTheBankOwesWhatWasTooMuch() {
            Recovery early = recover("R-1", RecoveryKind.DISPOSAL, "600000", "0");
            assertThat(early.refund()).isEqualTo(Money.ZERO);

            settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            refused(
                    CommonReason.MAKER_IS_CHECKER,
                    () -> settlements.decide(no, true, "", given.also("center-clerk", "center-reviewer")));
            settlements.decide(no, true, "", play.as("center-reviewer"));

            assertThat(play.claim(no).state()).isEqualTo(ClaimState.SETTLED);
            assertThat(play.claim(no).payable()).isEqualTo(Money.of("200000"));
            Recovery owed = mapper.ofClaim(no).get(1);
            assertThat(owed.kind()).isEqualTo(RecoveryKind.OVERPAYMENT);
            assertThat(owed.refund()).isEqualTo(Money.of("50000"));
        }

        @Test
        void isWrittenOffByTwoPeople() {
            settle("0");
            recover("R-1", RecoveryKind.REPAYMENT, "100000", "0");
            Reversal proposed = reversals.propose(
                    no,
                    Reversal.Kind.WRITE_OFF,
                    Reversal.Ground.ENFORCEMENT_ENDED,
                    "ruling 12",
                    play.as("center-reviewer"));
            // 500,000 paid, 50,000 of it come back
            assertThat(proposed.amount()).isEqualTo(Money.of("450000"));
            refused(
                    CommonReason.MAKER_IS_CHECKER,
                    () -> reversals.decide(proposed.no(), true, "", given.also("center-reviewer", "center-director")));

            reversals.decide(proposed.no(), true, "", play.as("center-director"));
            assertThat(mapper.reversal(proposed.id()).orElseThrow().approved()).isTrue();
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.SETTLED);
        }

        /** 250,000.00 for 73 days at 3%: 250,000 × 0.03 × 73 / 365 = 1,500.00. */
        @Test
        void isClawedBackByTwoPeopleWithInterestFromThePayment() {
            Reversal proposed = reversals.propose(
                    no, Reversal.Kind.CLAW_BACK, Reversal.Ground.FRAUD, "verdict 3", play.as("center-clerk"));
            clock.setTo(clock.today().plusDays(73));
            reversals.decide(proposed.no(), true, "", play.as("center-director"));

            assertThat(play.claim(no).state()).isEqualTo(ClaimState.CLAWED_BACK);
            Recovery owed = mapper.ofClaim(no).get(0);
            assertThat(owed.interest()).isEqualTo(Money.of("1500"));
            assertThat(owed.refund()).isEqualTo(Money.of("251500"));
            assertThat(given.balance(pool, AccountKind.REFUNDS)).isEqualTo(Money.of("251500"));
            assertThat(given.balance(pool, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.ZERO);
            refunds.confirm(given.notice(owed.id()), null, "T-1", play.as("fiscal1"));
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("5001500"));
        }

        /** 5,000,000 − 250,000 on hand; 250,000 a year leave it: 19 years of 365 days. */
        @Test
        void standsInTheCockpitWithTheDayOnWhichThePoolRunsDry() {
            PoolView view = cockpit.of(play.as("center-director"));

            PoolView.Fund fund = view.funds().stream()
                    .filter(each -> each.book() == pool)
                    .findFirst()
                    .orElseThrow();
            assertThat(fund.balance()).isEqualTo(Money.of("4750000"));
            assertThat(fund.paid()).isEqualTo(Money.of("250000"));
            assertThat(fund.dryOn()).isEqualTo(clock.today().plusDays(19 * 365));
            assertThat(Money.sum(
                            view.months().stream().map(PoolView.Month::paid).toList()))
                    .isEqualTo(Money.of("250000"));
            assertThat(view.banks()).isNotEmpty();
        }

        @Test
        void eachPartySeesItsOwnNotice(@Autowired ClaimSummaries summaries) {
            ClaimSummary bank = summaries.of(no, play.as("bank1-postloan"));
            ClaimSummary center = summaries.of(no, play.as("center-clerk"));

            assertThat(bank.shares()).extracting(Share::party).containsExactly(Party.BANK);
            assertThat(bank.quote()).isNull();
            assertThat(center.shares()).extracting(Share::party).containsExactly(Party.FUND, Party.BANK);
            assertThat(center.quote().amount()).isEqualTo(center.claim().computed());
        }

        private void settle(String proceeds) {
            settlements.propose(no, Money.of(proceeds), "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
            assertThat(play.claim(no).paid()).isEqualTo(Money.of("500000"));
        }

        private Recovery recover(String reference, RecoveryKind kind, String amount, String costs) {
            return recoveries
                    .record(
                            new RecordRecovery(no, kind, reference, TestClock.START, Money.of(amount), Money.of(costs)),
                            play.as("bank1-postloan"))
                    .recovery();
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
