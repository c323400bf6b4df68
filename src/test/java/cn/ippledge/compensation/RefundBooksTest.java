package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.collateral.PledgeRealised;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
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

            refunds.confirm(given.notice(recovery.id()), "T-9", play.as("fiscal1"));
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
