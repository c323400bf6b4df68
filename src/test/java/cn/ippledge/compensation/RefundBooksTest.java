package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.PledgeRealised;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.BankStatements;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.Reconciliation;
import cn.ippledge.policy.Party;
import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.transaction.annotation.Transactional;

/**
 * A loss of 1,000,000.00 under the stacked levels of Weihai: province 40%, city 20%, the bank bears the rest. Province and
 * city have paid 400,000.00 and 200,000.00, each from a pool of its own, and each gets back what is its own.
 */
class RefundBooksTest {

    @Transactional
    abstract static class Cases {

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
        RefundMapper parts;

        @Autowired
        Refunds refunds;

        @Autowired
        Reversals reversals;

        @Autowired
        PoolCockpit cockpit;

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
        long province;
        long city;
        long own;
        String loan;
        String no;

        @BeforeEach
        void eachLevelHasPaidItsShare() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            province = given.pool("1000000", FundLevel.PROVINCE);
            city = given.pool("1000000", FundLevel.CITY);
            own = given.pool("1000000");
            loan = given.loan("bank1-manager", "1000000", "0", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "weihai-compensation", own, "600000");
            no = play.filed(loan, "bank1-postloan", "1000000", "0");
            play.check(no);
            play.compute(no);
            play.pass(no);
            play.approve(no);
            publicity.publish(no, 5, "", play.as("center-clerk"));
            play.closePublicity(no);
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            assertThat(custody()).isEqualTo("600000.00 800000.00 1000000.00");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /**
         * 100,000.01 over 400,000 : 200,000 : 400,000 are 40,000.004, 20,000.002 and 40,000.004; the last fen goes to the first of
         * the largest remainders, the province: 40,000.01, 20,000.00 and 40,000.00.
         */
        @Test
        void aRecoveryGoesBackToTheBookOfEachLevelToTheFen() {
            play.receive(no, "bank1-postloan");
            Recovery recovery = comesIn("R-1", "100000.01");

            assertThat(recovery.refund()).isEqualTo(Money.of("60000.01"));
            assertThat(parts(recovery)).isEqualTo("PROVINCE " + province + " 40000.01, CITY " + city + " 20000.00");
            assertThat(receivable()).isEqualTo("40000.01 20000.00 0.00");

            String notice = given.notice(recovery.id());
            refunds.confirm(notice, province, "T-P", play.as("fiscal1"));
            refunds.confirm(notice, city, "T-C", play.as("fiscal1"));
            assertThat(receivable()).isEqualTo("0.00 0.00 0.00");
            assertThat(custody()).isEqualTo("640000.01 820000.00 1000000.00");
            assertThat(parts.ofRecovery(recovery.id())).allMatch(part -> part.paidEntry() != null);
            assertThat(parts.ofRecovery(recovery.id()))
                    .extracting(RefundPart::paidEntry)
                    .doesNotHaveDuplicates();
            assertThat(cockpit.of(play.as("center-director")).funds())
                    .filteredOn(fund -> fund.book() == city)
                    .extracting(PoolView.Fund::recovered)
                    .containsExactly(Money.of("20000"));
        }

        /** 40,000.01 to the province's account and 20,000.00 to the city's; each comes, or does not, by itself. */
        @Test
        void eachPoolIsPaidByATransferOfItsOwn() {
            play.receive(no, "bank1-postloan");
            Recovery recovery = comesIn("R-1", "100000.01");
            String notice = given.notice(recovery.id());
            Actor bank = play.as("bank1-postloan"), fiscal = play.as("fiscal1");
            refused("REQUIRED", () -> refunds.pay(notice, null, "T-P", clock.today(), bank));
            refused("NOT_ONE_OF", () -> refunds.pay(notice, own, "T-P", clock.today(), bank));

            refunds.pay(notice, province, "T-P", clock.today(), bank);
            assertThat(transfers(notice)).isEqualTo("PAID T-P 40000.01, OPEN null 20000.00");
            assertThat(refunds.get(notice, bank).state()).isEqualTo(RefundState.OPEN);
            refunds.pay(notice, city, "T-C", clock.today(), bank);
            assertThat(refunds.get(notice, bank).state()).isEqualTo(RefundState.PAID);

            refused(
                    "MAKER_IS_CHECKER",
                    () -> refunds.confirm(notice, city, "T-C", given.also("bank1-postloan", "fiscal1")));
            refunds.confirm(notice, province, "T-P", fiscal);
            refunds.notSeen(notice, city, "the account was closed", fiscal);
            assertThat(transfers(notice)).isEqualTo("CONFIRMED T-P 40000.01, OPEN T-C 20000.00");
            assertThat(custody()).isEqualTo("640000.01 800000.00 1000000.00");
            RefundNotice half = refunds.get(notice, bank);
            assertThat(half.received()).isEqualTo(Money.of("40000.01"));
            assertThat(half.open()).isEqualTo(Money.of("20000"));
            assertThat(mapper.find(recovery.id()).orElseThrow().isRefundOpen()).isTrue();
            assertThat(refunds.transfers(notice).get(1).opinion()).isEqualTo("the account was closed");
            refused("REFUND_CONFIRMED", () -> refunds.confirm(notice, province, "T-P", fiscal));

            // Only one is open now: it need not be named.
            refunds.pay(notice, null, "T-C2", clock.today(), bank);
            refunds.confirm(notice, null, "T-C2", fiscal);
            assertThat(refunds.get(notice, bank).state()).isEqualTo(RefundState.CONFIRMED);
            assertThat(mapper.find(recovery.id()).orElseThrow().isRefundOpen()).isFalse();
            assertThat(custody()).isEqualTo("640000.01 820000.00 1000000.00");
            assertThat(jdbc.queryForList(
                            "select narration from ledger_entry where cause like ? order by book_id",
                            String.class,
                            "refund:" + no + ":%"))
                    .containsExactly(no + " T-P", no + " T-C2");
        }

        /** Nine days later no line would be matched for its amount alone. */
        @Test
        void thePoolsStatementsFindTheirTransfersByTheReference(
                @Autowired BankStatements statements,
                @Autowired Reconciliation reconciliation,
                @Autowired Sheets sheets) {
            play.receive(no, "bank1-postloan");
            String notice = given.notice(comesIn("R-1", "100000.01").id());
            refunds.confirm(notice, province, "T-P", play.as("fiscal1"));
            refunds.confirm(notice, city, "T-C", play.as("fiscal1"));
            clock.setTo(clock.today().plusDays(9));
            for (long book : List.of(province, city)) {
                boolean first = book == province;
                long before = reconciliation.view(book, play.as("center-clerk")).matched();
                ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
                sheets.write(
                        BankStatements.FORM,
                        List.of(Arrays.asList(
                                first ? "T-P" : "T-C",
                                clock.today(),
                                Money.of(first ? "40000.01" : "20000"),
                                null,
                                "Bank",
                                "refund")),
                        xlsx);
                Actor clerk = play.as("center-clerk");
                statements.take(
                        book,
                        statements
                                .check(book, new Upload("bank.xlsx", xlsx.toByteArray()), clerk)
                                .statement()
                                .id(),
                        clerk);
                assertThat(reconciliation.view(book, clerk).matched()).isEqualTo(before + 1);
                assertThat(reconciliation.view(book, clerk).bankOnly()).isEmpty();
            }
        }

        /**
         * 400,000.00 and 200,000.00 were out for twenty days; 40,000.01 of the province's were back for ten of them, the city's
         * 20,000.00 were not: 8,000,000.00 − 400,000.10 and 4,000,000.00.
         */
        @Test
        void eachPoolsMoneyIsOutUntilItsOwnTransferCame(@Autowired RefundRounds rounds, @Autowired ClaimStore store) {
            play.receive(no, "bank1-postloan");
            String notice = given.notice(comesIn("R-1", "100000.01").id());
            clock.setTo(clock.today().plusDays(10));
            refunds.confirm(notice, province, "T-P", play.as("fiscal1"));
            clock.setTo(clock.today().plusDays(10));
            assertThat(rounds.yuanDays(store.locked(no)))
                    .containsEntry(Party.PROVINCE, new BigDecimal("7599999.90"))
                    .containsEntry(Party.CITY, new BigDecimal("4000000.00"));
        }

        /** As if the province had no pool on the day of the release: its share was the enrolment's pool's to pay. */
        @Test
        void aLevelThatOpenedItsPoolAfterwardsGetsNothingBack() {
            jdbc.update("update compensation_payment set book = ? where claim_no = ? and party = 'PROVINCE'", own, no);
            play.receive(no, "bank1-postloan");
            assertThat(parts(comesIn("R-1", "100000.01")))
                    .isEqualTo("PROVINCE " + own + " 40000.01, CITY " + city + " 20000.00");
        }

        /** All of the debt came back in two receipts: no level gets more than the 400,000.00 and 200,000.00 that it paid. */
        @Test
        void noLevelGetsMoreThanItPaid() {
            play.receive(no, "bank1-postloan");
            Recovery first = comesIn("R-1", "999999.99");
            Recovery second = comesIn("R-2", "50000");
            // 999,999.99: 399,999.996, 199,999.998, 399,999.996; two fen to the largest remainders, city .8 and
            // province .6
            assertThat(parts(first)).isEqualTo("PROVINCE " + province + " 400000.00, CITY " + city + " 200000.00");
            assertThat(second.principal()).isEqualTo(Money.of("0.01"));
            assertThat(second.refund()).isEqualTo(Money.ZERO);
        }

        /** As if the policy paid provisionally: 900,000.00 turn out to be lost, 360,000.00 and 180,000.00 are due. */
        @Test
        void anOverpaymentComesBackFromTheLevelThatPaidTooMuch() {
            jdbc.update(
                    "update compensation_claim set final_settlement = false, version = version + 1 where no = ?", no);
            play.receive(no, "bank1-postloan");
            settlements.propose(no, Money.of("100000"), "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));

            Recovery owed = mapper.ofClaim(no).get(0);
            assertThat(owed.kind()).isEqualTo(RecoveryKind.OVERPAYMENT);
            assertThat(parts(owed)).isEqualTo("PROVINCE " + province + " 40000.00, CITY " + city + " 20000.00");
            assertThat(given.balance(province, AccountKind.REFUNDS)).isEqualTo(Money.of("40000"));
            assertThat(given.balance(city, AccountKind.REFUNDS)).isEqualTo(Money.of("20000"));
        }

        /** 100,000.01 came back before, 40,000.01 and 20,000.00 of it to the levels: 359,999.99 and 180,000.00 are still out. */
        @Test
        void aClawBackAsksEachLevelsPoolsMoneyBack() {
            play.receive(no, "bank1-postloan");
            comesIn("R-1", "100000.01");
            Reversal proposed = reversals.propose(
                    no, Reversal.Kind.CLAW_BACK, Reversal.Ground.FRAUD, "verdict 3", play.as("center-clerk"));
            reversals.decide(proposed.no(), true, "", play.as("center-director"));

            Recovery owed = mapper.ofClaim(no).get(1);
            assertThat(owed.refund()).isEqualTo(Money.of("539999.99"));
            assertThat(parts(owed)).isEqualTo("PROVINCE " + province + " 359999.99, CITY " + city + " 180000.00");
            assertThat(receivable()).isEqualTo("400000.00 200000.00 0.00");
        }

        /** The same is written off; nothing is posted, as the expense was booked when the payment was released. */
        @Test
        void aWriteOffNamesWhatEachLevelLoses() {
            play.receive(no, "bank1-postloan");
            comesIn("R-1", "100000.01");
            Reversal proposed = reversals.propose(
                    no,
                    Reversal.Kind.WRITE_OFF,
                    Reversal.Ground.ENFORCEMENT_ENDED,
                    "ruling 12",
                    play.as("center-clerk"));
            reversals.decide(proposed.no(), true, "", play.as("center-director"));

            assertThat(jdbc.queryForList(
                            "select concat(party, ' ', book, ' ', amount) from compensation_write_off where reversal_id = ? order by amount desc",
                            String.class,
                            proposed.id()))
                    .containsExactly("PROVINCE " + province + " 359999.99", "CITY " + city + " 180000.00");
            assertThat(given.balance(province, AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("400000"));
        }

        private Recovery comesIn(String reference, String net) {
            events.publishEvent(new PledgeRealised(
                    "DP-T",
                    "PR-T",
                    loan,
                    "C",
                    play.as("bank1-postloan").organisation(),
                    reference,
                    Money.of(net),
                    Money.ZERO,
                    Money.of(net),
                    TestClock.START,
                    false,
                    play.as("bank1-approver").userId()));
            return mapper.byReference(no, "DP-T:" + reference).orElseThrow();
        }

        private String parts(Recovery recovery) {
            return String.join(
                    ", ",
                    parts.ofRecovery(recovery.id()).stream()
                            .sorted((a, b) -> a.party().compareTo(b.party()))
                            .map(part -> part.party() + " " + part.book() + " " + part.amount())
                            .toList());
        }

        private String transfers(String notice) {
            return String.join(
                    ", ",
                    refunds.transfers(notice).stream()
                            .map(transfer -> transfer.state() + " " + transfer.paidRef() + " " + transfer.amount())
                            .toList());
        }

        private static void refused(String reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                            refusal.reason().name())
                    .isEqualTo(reason));
        }

        private String custody() {
            return each(AccountKind.CUSTODIAN_BANK);
        }

        private String receivable() {
            return each(AccountKind.RECOVERIES_RECEIVABLE);
        }

        private String each(AccountKind kind) {
            return given.balance(province, kind) + " " + given.balance(city, kind) + " " + given.balance(own, kind);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
