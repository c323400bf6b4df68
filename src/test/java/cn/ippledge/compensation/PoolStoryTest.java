package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Statements;
import cn.ippledge.ledger.TrialBalance;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pool of thirty million and forty loans of a million each under the illustrative measure of 盐湖; three fall into default. The
 * sheet, worked out by hand:
 *
 * <pre>
 * exposure reserved    40 × 500,000                                              20,000,000
 * first loan           cured, nothing paid                                                0
 * second loan          half of 1,000,000 less 10% of it: 450,000, in two halves   −   450,000
 * third loan           half of 1,000,000 first 250,000; the pledge brought
 *                      300,000, so half of 700,000 is 350,000, 100,000 more       −   350,000
 *                      40,000 repaid with 4,000 of costs: 36,000, half of it      +    18,000
 * balance              30,000,000 − 450,000 − 350,000 + 18,000                    29,218,000
 * exposure left        20,000,000 − 2 × 500,000                                   19,000,000
 * loss of the bank     1,000,000 + 700,000 − 36,000                                1,664,000
 * </pre>
 */
class PoolStoryTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate DISBURSED = LocalDate.of(2025, 6, 20), DUE = LocalDate.of(2025, 12, 20);

        @Autowired
        Claims claims;

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        Recoveries recoveries;

        @Autowired
        Refunds refunds;

        @Autowired
        PoolCockpit cockpit;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        Statements statements;

        @Autowired
        TestClock clock;

        @Autowired
        MockMvc mvc;

        @Autowired
        JdbcTemplate jdbc;

        PoolFixture given;
        ClaimPlay play;
        long loansBefore;
        Money lossBefore;

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void ledgerAndCockpitAgreeWithTheSheet() throws Exception {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            long pool = given.pool("30000000");
            // the demo's own loan of the bank
            PoolView.Bank before = bank(cockpit.of(play.as("center-director")));
            loansBefore = before.loans();
            lossBefore = before.loss();
            List<String> loans = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                LocalDate due = i < 3 ? DUE : LocalDate.of(2026, 12, 20);
                loans.add(given.loan("bank1-manager", "1000000", "18000", DISBURSED, due));
                given.enrolled(loans.get(i), "yanhu-compensation", pool, "500000");
            }
            assertThat(given.balance(pool, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.of("20000000"));

            String cured = play.filed(loans.get(0), "bank1-postloan", "1000000", "0");
            given.repaid(loans.get(0));
            claims.cure(cured, "repaid", play.as("bank1-postloan"));

            String cut = play.filed(loans.get(1), "bank1-postloan", "1000000", "0");
            play.check(cut);
            play.compute(cut, Deduction.ofShare(1, Deduction.Code.LATE_REPORT, Rate.of("0.1"), "letter of 2 March"));
            paidInPart(cut);
            settled(cut, "0");

            String disposed = play.filed(loans.get(2), "bank1-postloan", "1000000", "0");
            play.check(disposed);
            play.compute(disposed);
            paidInPart(disposed);
            settled(disposed, "300000");
            Recovery recovery = recoveries
                    .record(
                            new RecordRecovery(
                                    disposed,
                                    RecoveryKind.REPAYMENT,
                                    "HK-1",
                                    clock.today(),
                                    Money.of("40000"),
                                    Money.of("4000")),
                            play.as("bank1-postloan"))
                    .recovery();
            refunds.confirm(given.notice(recovery.id()), "JH-1", play.as("fiscal1"));

            assertThat(play.claim(cured).state()).isEqualTo(ClaimState.WITHDRAWN);
            assertThat(play.claim(cut).paid()).isEqualTo(Money.of("450000"));
            assertThat(play.claim(disposed).paid()).isEqualTo(Money.of("350000"));
            ledgerAgrees(pool);
            cockpitAgrees(pool);
            jdbc.update("update loan_loan set days_past_due = 5, outstanding = 900000.01 where no = ?", loans.get(5));
            jdbc.update("update compensation_enrolment set enrolled_on = '2026-02-01' where loan_no = ?", loans.get(6));
            everyNumberOpensItsEntries(pool);
        }

        private void everyNumberOpensItsEntries(long pool) throws Exception {
            ScreenFigures screen = new ScreenFigures(mvc, "center-director");
            Map<String, ScreenFigures.Figure> fund = screen.on("/pool", "data-fund=\"" + pool + "\"", "</section>");
            assertThat(fund)
                    .containsOnlyKeys(
                            "balance",
                            "payable",
                            "available",
                            "reserved",
                            "paid",
                            "recovered",
                            "leverage",
                            "paid-of-year",
                            "back-of-year");
            // 19,000,000 of exposure by 29,218,000 of balance
            assertThat(fund.remove("leverage")).isEqualTo(new ScreenFigures.Figure("0.65", "19,000,000.00"));
            assertThat(fund.get("paid-of-year").shown()).isEqualTo("800,000.00");
            assertThat(fund.get("back-of-year").shown()).isEqualTo("18,000.00");
            long bank = play.as("bank1-manager").organisation().value();
            Map<String, ScreenFigures.Figure> line = screen.on("/pool", "data-bank=\"" + bank + "\"", "</tr>");
            assertThat(line)
                    .containsOnlyKeys(
                            "loans", "bank-reserved", "bank-enrolled", "bank-overdue", "bank-loss", "bank-rate");
            ScreenFigures.Figure rate = line.remove("bank-rate");
            assertThat(rate.total()).isEqualTo(line.get("bank-loss").shown());
            assertThat(new BigDecimal(rate.shown().replaceAll("[,%]", "")))
                    .isEqualByComparingTo(amount(line.get("bank-loss").total())
                            .divide(amount(line.get("bank-enrolled").total()), 4, RoundingMode.HALF_UP)
                            .movePointRight(2));
            assertThat(amount(line.get("bank-overdue").shown())).isGreaterThanOrEqualTo(new BigDecimal("900000.01"));
            // Leaders read the same figures and are led to no entries.
            assertThat(new ScreenFigures(mvc, "leader1").on("/pool", "data-fund=\"" + pool + "\"", "</section>"))
                    .isEmpty();
            for (Map<String, ScreenFigures.Figure> part : List.of(fund, line))
                assertThat(part)
                        .allSatisfy((name, figure) ->
                                assertThat(figure.total()).as(name).isEqualTo(figure.shown()));
        }

        private static BigDecimal amount(String shown) {
            return new BigDecimal(shown.replace(",", ""));
        }

        private void ledgerAgrees(long pool) {
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("29218000"));
            assertThat(given.balance(pool, AccountKind.FUNDER_CAPITAL)).isEqualTo(Money.of("30000000"));
            assertThat(given.balance(pool, AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("800000"));
            assertThat(given.balance(pool, AccountKind.RECOVERIES_RECEIVED)).isEqualTo(Money.of("18000"));
            assertThat(given.balance(pool, AccountKind.RECOVERIES_RECEIVABLE)).isEqualTo(Money.ZERO);
            assertThat(given.balance(pool, AccountKind.CLAIMS_PAYABLE)).isEqualTo(Money.ZERO);
            assertThat(given.balance(pool, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.of("19000000"));
            TrialBalance trial = statements.trialBalance(pool, clock.today(), play.as("center-director"));
            assertThat(trial.isBalanced()).isTrue();
            assertThat(trial.of(AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("800000"));
        }

        private void cockpitAgrees(long pool) {
            PoolView view = cockpit.of(play.as("center-director"));
            PoolView.Fund fund = view.funds().stream()
                    .filter(each -> each.book() == pool)
                    .findFirst()
                    .orElseThrow();
            assertThat(fund.balance()).isEqualTo(Money.of("29218000"));
            assertThat(fund.available()).isEqualTo(Money.of("29218000"));
            assertThat(fund.reserved()).isEqualTo(Money.of("19000000"));
            assertThat(fund.paid()).isEqualTo(Money.of("800000"));
            assertThat(fund.recovered()).isEqualTo(Money.of("18000"));
            // 19,000,000 / 29,218,000 = 0.650…
            assertThat(fund.leverage()).isEqualByComparingTo("0.65");
            PoolView.Bank line = bank(view);
            assertThat(line.loss().minus(lossBefore)).isEqualTo(Money.of("1664000"));
            assertThat(line.loans() - loansBefore).isEqualTo(38);
        }

        private PoolView.Bank bank(PoolView view) {
            PartyId bank = play.as("bank1-manager").organisation();
            return view.banks().stream()
                    .filter(each -> each.bank().equals(bank))
                    .findFirst()
                    .orElseThrow();
        }

        private void paidInPart(String no) {
            play.pass(no);
            play.approve(no);
            play.publish(no);
            play.closePublicity(no);
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
        }

        private void settled(String no, String proceeds) {
            settlements.propose(no, Money.of(proceeds), "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
