package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
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
import org.springframework.transaction.annotation.Transactional;

/** The ends of a settlement, as chance found them ({@link PoolModelTests}): a loan of 1,000,000.00, half of it the fund's. */
class SettlementTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        ClaimFilings filings;

        @Autowired
        ClaimDecisions decisions;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        Breakers breakers;

        @Autowired
        Recoveries recoveries;

        @Autowired
        Refunds refunds;

        @Autowired
        Reversals reversals;

        @Autowired
        PartnerDues partnerDues;

        @Autowired
        PartnerDueMapper dues;

        @Autowired
        RecoveryMapper mapper;

        @Autowired
        ClaimStore store;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        String loan, no;

        @BeforeEach
        void reported() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            pool = given.pool("5000000");
            loan = given.loan(
                    "bank1-manager", "1000000", "18000", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "yanhu-compensation", pool, "500000");
            no = play.reported(loan, "bank1-postloan");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void nothingIsComputedPaidSettledOrResumedBeforeItsTurn() {
            refused(CommonReason.WRONG_STATE, () -> play.compute(no));
            refused(CommonReason.WRONG_STATE, () -> breakers.resume(no, play.as("center-clerk")));
            refused(CommonReason.WRONG_STATE, () -> play.pay(no));
            refused(CommonReason.WRONG_STATE, () -> propose("0"));
            refused(CommonReason.WRONG_STATE, this::settle);
        }

        /** To return is a step of three states: each of the three doors returns only what waits at it. */
        @Test
        void nobodyReturnsWhatWaitsForAnother() {
            play.file(no, "bank1-postloan", "1000000", "0");
            play.check(no);
            play.compute(no);

            refused(
                    CommonReason.WRONG_STATE,
                    () -> filings.check(new CheckClaim(no, false, List.of(), "back"), play.as("center-clerk")));
            refused(CommonReason.WRONG_STATE, () -> settlements.decide(no, false, "back", play.as("center-reviewer")));
            refused(CommonReason.WRONG_STATE, () -> decisions.decide(no, false, "no", play.as("center-director")));
            decisions.review(no, ReviewOutcome.RETURN, List.of(), "back", play.as("center-reviewer"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.CHECKED);
            refused(
                    CommonReason.WRONG_STATE,
                    () -> decisions.review(no, ReviewOutcome.REJECT, List.of(), "no", play.as("center-reviewer")));
        }

        /** Half of 500,000.00 is paid; then all of the loss comes back: nobody bears anything, and the fund gets its 250,000.00. */
        @Test
        void aLossThatCameBackWholeIsBorneByNobody() {
            paidProvisionally();
            recover("R-1", "1000000");
            propose("0");
            settle();

            CompensationClaim settled = play.claim(no);
            assertThat(settled.state()).isEqualTo(ClaimState.SETTLED);
            assertThat(settled.payable()).isEqualTo(Money.ZERO);
            assertThat(store.shares(settled))
                    .extracting(share -> share.party() + " " + share.amount() + " " + share.paid())
                    .containsExactly("FUND 0.00 250000.00", "BANK 0.00 0.00");
            Recovery owed = mapper.ofClaim(no).get(1);
            assertThat(owed.kind()).isEqualTo(RecoveryKind.OVERPAYMENT);
            assertThat(owed.refund()).isEqualTo(Money.of("250000"));
            refunds.confirm(given.notice(owed.id()), null, "T-1", play.as("fiscal1"));
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("5000000"));
        }

        /**
         * The guarantor bears 20% and the insurer 15% of 1,000,000.00 out of the bank's half, and the guarantor has paid: of a
         * loss that came back whole neither bears anything, and the bank owes the guarantor its 200,000.00.
         */
        @Test
        void partnersOweNothingOfALossThatCameBackWhole() {
            BearersFixture bearers = new BearersFixture(beans);
            bearers.part(loan, "guarantor1", "0.2");
            bearers.part(loan, "insurer1", "0.15");
            paidProvisionally();
            String due = dues.ofClaim(no).get(0).no();
            partnerDues.enter(
                    new EnterPartnerPayment(due, "DB-1", clock.today(), Money.of("200000")), play.as("guarantor1"));
            partnerDues.decide(due, true, "", play.as("bank1-postloan"));
            recover("R-1", "1000000");
            propose("0");
            settle();

            assertThat(store.shares(play.claim(no)))
                    .extracting(share -> share.party() + " " + share.amount())
                    .containsExactly("FUND 0.00", "BANK 0.00", "GUARANTOR 0.00", "INSURER 0.00");
            assertThat(dues.ofClaim(no))
                    .extracting(each -> each.party() + " " + each.amount() + " " + each.paid() + " " + each.state())
                    .containsExactly(
                            "GUARANTOR 0.00 200000.00 SETTLED",
                            "INSURER 150000.00 0.00 CANCELLED",
                            "GUARANTOR 200000.00 0.00 OPEN");
        }

        /**
         * 100,000.00 are taken off 500,000.00, and half of 400,000.00 is paid. With 900,000.00 back the fund's half of the
         * 100,000.00 left is 50,000.00, less than the deduction: all of it goes to the bank, and the 200,000.00 come back.
         */
        @Test
        void aDeductionTakesNoMoreThanASmallerLossLeaves() {
            paidProvisionally(Deduction.ofAmount(1, Deduction.Code.DILIGENCE_FAULT, Money.of("100000"), "report"));
            propose("900000");

            CompensationClaim claim = play.claim(no);
            assertThat(claim.payable()).isEqualTo(Money.ZERO);
            assertThat(store.shares(claim))
                    .extracting(share -> share.party() + " " + share.amount())
                    .containsExactly("FUND 0.00", "BANK 100000.00");
            assertThat(store.deductions(claim)).extracting(Deduction::amount).containsExactly(Money.of("50000"));
            settle();
            assertThat(mapper.ofClaim(no).get(0).refund()).isEqualTo(Money.of("200000"));
        }

        /** 600,000.00 came back and are named as proceeds as well: this loss is nothing, and no other is smaller for it. */
        @Test
        void aLossOfTheBankIsNeverLessThanNothing() {
            paidProvisionally();
            recover("R-1", "600000");
            propose("600000");

            String other =
                    given.loan("bank1-manager", "10", "1", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(other, "yanhu-compensation", pool, "5");
            String small = play.filed(other, "bank1-postloan", "10", "0");
            play.check(small);
            play.compute(small);
            assertThat(play.claim(small).payable()).isEqualTo(Money.of("5"));
        }

        @Test
        void aClawBackIsNotApprovedOnceAllCameBack() {
            paidProvisionally();
            Reversal proposed = reversals.propose(
                    no, Reversal.Kind.CLAW_BACK, Reversal.Ground.FRAUD, "verdict", play.as("center-clerk"));
            recover("R-1", "1000000");
            propose("0");
            settle();

            refused(
                    CompensationReason.NOTHING_TO_WRITE_OFF,
                    () -> reversals.decide(proposed.no(), true, "", play.as("center-director")));
            reversals.decide(proposed.no(), false, "all came back", play.as("center-director"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.SETTLED);
        }

        @Test
        void nothingIsWrittenOffTwice() {
            paidProvisionally();
            propose("500000");
            settle();
            // 250,000.00 paid, and half of 500,000.00 is 250,000.00: settled without another payment
            Reversal first = writeOff();
            reversals.decide(first.no(), true, "", play.as("center-director"));

            refused(CompensationReason.NOTHING_TO_WRITE_OFF, this::writeOff);
        }

        private Reversal writeOff() {
            return reversals.propose(
                    no,
                    Reversal.Kind.WRITE_OFF,
                    Reversal.Ground.ENFORCEMENT_ENDED,
                    "ruling 12",
                    play.as("center-clerk"));
        }

        private void paidProvisionally(Deduction... deductions) {
            play.file(no, "bank1-postloan", "1000000", "18000");
            play.check(no);
            play.compute(no, deductions);
            play.passedAndReleased(no);
            play.pay(no);
            play.receive(no, "bank1-postloan");
        }

        private void recover(String reference, String amount) {
            recoveries.record(
                    new RecordRecovery(
                            no, RecoveryKind.REPAYMENT, reference, clock.today(), Money.of(amount), Money.ZERO),
                    play.as("bank1-postloan"));
        }

        private void propose(String proceeds) {
            settlements.propose(no, Money.of(proceeds), "", play.as("center-clerk"));
        }

        private void settle() {
            settlements.decide(no, true, "", play.as("center-reviewer"));
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
