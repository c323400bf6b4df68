package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.compensation.OpeningSheets.Row;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.Periods;
import cn.ippledge.ledger.Statements;
import cn.ippledge.ledger.TrialBalance;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.RecordRepayment;
import cn.ippledge.loan.Repayments;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's pool of thirty million under the illustrative measure of 盐湖, with its one loan of 2,400,000, and forty loans more
 * that come in by the opening and are enrolled within every limit; three fall into default. The sheet, worked out by hand:
 *
 * <pre>
 * exposure reserved    the demo's loan 1,200,000, 20 × 500,000, 20 × 440,000          20,000,000
 * first loan           two unpaid months are made up: cured, nothing paid                      0
 * second loan          half of 1,000,000 less 10% of it: 450,000, in two halves      −   450,000
 * third loan           half of 1,000,000 first 250,000; the pledge was sold for 310,000
 *                      with 10,000 of costs, so half of 700,000 is 350,000, 100,000 more − 350,000
 *                      40,000 repaid with 4,000 of costs: 36,000, half of it          +    18,000
 * balance              30,000,000 − 450,000 − 350,000 + 18,000                        29,218,000
 * exposure left        20,000,000 − 2 × 500,000                                       19,000,000
 * loss of the bank     1,000,000 + 1,000,000 − 300,000 − 36,000                        1,664,000
 * </pre>
 */
class PoolStoryTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate OPENED = LocalDate.of(2025, 7, 1), ENROLLED = LocalDate.of(2026, 1, 15);

        @Autowired
        Claims claims;

        @Autowired
        Enrolments enrolments;

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        Recoveries recoveries;

        @Autowired
        RecoveryMapper recovered;

        @Autowired
        Refunds refunds;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        Statements statements;

        @Autowired
        MockMvc mvc;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        BookScreens screens;
        List<String> loans;

        @BeforeEach
        void thirtyMillionAndFortyLoans() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            screens = new BookScreens(mvc);
            pool = beans.getBean(Books.class)
                    .ofKind(PoolFixture.YANHU, BookKind.RISK_POOL)
                    .get(0)
                    .id();
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("30000000"));
            OpeningSheets opening = new OpeningSheets(beans);
            List<Row> first = new ArrayList<>(), second = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String method = i == 0 ? "INTEREST_THEN_BULLET" : "BULLET";
                int months = i == 1 || i == 2 ? 6 : 18;
                first.add(new Row(
                        "S-1-%02d".formatted(i),
                        "sme1",
                        "bank1-manager",
                        LocalDate.of(2025, 6, 20),
                        "1000000",
                        method,
                        months,
                        "40318862"));
                second.add(new Row(
                        "S-2-%02d".formatted(i),
                        "sme2",
                        "bank2-manager",
                        LocalDate.of(2026, 1, 5),
                        "880000",
                        "BULLET",
                        18,
                        "75240617"));
            }
            clock.setTo(OPENED);
            loans = opening.bringIn(first);
            for (String loan : loans) enrol(loan, "bank1-manager");
            clock.setTo(ENROLLED);
            for (String loan : opening.bringIn(second)) enrol(loan, "bank2-manager");
            clock.setTo(TestClock.START);
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void ledgerStatementsAndCockpitAgreeWithTheSheet() throws Exception {
            assertThat(given.balance(pool, AccountKind.EXPOSURE_RESERVED)).isEqualTo(Money.of("20000000"));
            String cured = play.filed(loans.get(0), "bank1-postloan", "1000000", "0");
            makeUp(loans.get(0));
            claims.cure(cured, "the interest is paid", play.as("bank1-postloan"));

            String cut = play.filed(loans.get(1), "bank1-postloan", "1000000", "0");
            play.check(cut);
            play.compute(cut, Deduction.ofShare(1, Deduction.Code.LATE_REPORT, Rate.of("0.1"), "letter of 2 March"));
            String disposed = play.filed(loans.get(2), "bank1-postloan", "1000000", "0");
            play.check(disposed);
            play.compute(disposed);
            for (String no : List.of(cut, disposed)) {
                play.pass(no);
                play.approve(no);
                play.publish(no);
            }
            play.closePublicity(cut);
            play.closePublicity(disposed);
            paid(cut);
            paid(disposed);
            settled(cut);
            new DisposalPlay(beans, given).sold(loans.get(2), "310000", "10000");
            settled(disposed);
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
            refunds.confirm(given.notice(recovery.id()), null, "JH-1", play.as("fiscal1"));

            assertThat(play.claim(cured).state()).isEqualTo(ClaimState.WITHDRAWN);
            assertThat(play.claim(cut).paid()).isEqualTo(Money.of("450000"));
            assertThat(play.claim(disposed).paid()).isEqualTo(Money.of("350000"));
            assertThat(recovered.ofClaim(disposed))
                    .extracting(each -> each.kind() + " " + each.costs() + " " + each.principal() + " " + each.refund())
                    .containsExactly("DISPOSAL 10000.00 300000.00 0.00", "REPAYMENT 4000.00 36000.00 18000.00");
            clock.setTo(LocalDate.of(2026, 4, 1));
            beans.getBean(Periods.class).close(pool, YearMonth.of(2026, 3), play.as("center-director"));
            ledgerAgrees();
            earlierDaysStand();
            pagesAgree();
            sheetsAgree();
            cockpitAgrees();
            jdbc.update("update loan_loan set days_past_due = 5, outstanding = 900000.01 where no = ?", loans.get(5));
            jdbc.update("update compensation_enrolment set enrolled_on = '2026-02-01' where loan_no = ?", loans.get(6));
            everyNumberOpensItsEntries();
        }

        private void enrol(String loan, String manager) {
            enrolments.enrol(new EnrolLoan(loan, Rate.ONE, false), play.as(manager));
        }

        /** What is due of the loan, with its penalty. */
        private void makeUp(String loan) {
            Actor officer = play.as("bank1-postloan");
            Money due =
                    beans.getBean(LoanSummaries.class).of(loan, officer).due().total();
            beans.getBean(Repayments.class)
                    .record(new RecordRepayment(loan, "BR-" + loan, clock.today(), due), officer);
        }

        private void paid(String no) {
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
        }

        private void settled(String no) {
            settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));
            paid(no);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.SETTLED);
        }

        private void ledgerAgrees() {
            TrialBalance trial = statements.trialBalance(pool, clock.today(), play.as("center-director"));
            assertThat(trial.isBalanced()).isTrue();
            List<String> sheet = List.of(
                    "CUSTODIAN_BANK 29218000.00",
                    "FUNDER_CAPITAL 30000000.00",
                    "COMPENSATION_PAID 800000.00",
                    "RECOVERIES_RECEIVED 18000.00",
                    "RECOVERIES_RECEIVABLE 0.00",
                    "CLAIMS_PAYABLE 0.00",
                    "EXPOSURE_RESERVED 19000000.00",
                    "EXPOSURE_COUNTER 19000000.00");
            for (String line : sheet) {
                AccountKind kind = AccountKind.valueOf(line.split(" ")[0]);
                assertThat(kind + " " + trial.of(kind)).isEqualTo(line);
                assertThat(kind + " " + given.balance(pool, kind)).isEqualTo(line);
            }
        }

        /** The demo's loan was posted on 10 March; before it 10,000,000 and, from 15 January on, 8,800,000 more. */
        private void earlierDaysStand() {
            assertThat(asOf(AccountKind.EXPOSURE_RESERVED, "2025-12-31")).isEqualTo(Money.of("10000000"));
            assertThat(asOf(AccountKind.EXPOSURE_RESERVED, "2026-01-31")).isEqualTo(Money.of("18800000"));
            assertThat(asOf(AccountKind.CUSTODIAN_BANK, "2025-12-31")).isEqualTo(Money.ZERO);
            assertThat(asOf(AccountKind.CUSTODIAN_BANK, "2026-03-17")).isEqualTo(Money.of("30000000"));
            assertThat(asOf(AccountKind.CUSTODIAN_BANK, "2026-03-18")).isEqualTo(Money.of("29218000"));
        }

        private Money asOf(AccountKind kind, String day) {
            return statements.balanceAsOf(pool, kind, LocalDate.parse(day));
        }

        private void pagesAgree() throws Exception {
            String book = "/ledger/books/" + pool;
            // the three funders of the demo gave 10, 8 and 12 million
            assertThat(screens.page("auditor1", book + "/trial-balance?asOf=2026-03-31"))
                    .contains("29,218,000.00", "10,000,000.00", "8,000,000.00", "12,000,000.00")
                    .contains("800,000.00", "18,000.00", "19,000,000.00");
            assertThat(screens.page("auditor1", book + "/trial-balance?asOf=2026-03-17"))
                    .contains("30,000,000.00", "20,000,000.00")
                    .doesNotContain("29,218,000.00", "800,000.00");
            // opening 30,000,000, 18,000 in, 800,000 out, closing 29,218,000
            assertThat(screens.page("auditor1", book + "/statement?from=2026-03-01&to=2026-03-31"))
                    .contains("30,000,000.00", "18,000.00", "800,000.00", "29,218,000.00");
        }

        private void sheetsAgree() throws Exception {
            String book = "/ledger/books/" + pool;
            assertThat(screens.cells("auditor1", book + "/trial-balance/sheet?asOf=2026-03-31"))
                    .contains("29218000.00", "12000000.00", "800000.00", "18000.00", "19000000.00");
            assertThat(screens.cells("auditor1", book + "/statement/sheet?from=2026-03-01&to=2026-03-31"))
                    .contains("30000000.00", "18000.00", "800000.00", "29218000.00");
        }

        private void cockpitAgrees() throws Exception {
            // 19,000,000 / 29,218,000 = 0.650…
            assertThat(screens.page("center-director", "/pool"))
                    .contains(
                            "29,218,000.00",
                            "19,000,000.00",
                            "800,000.00",
                            "18,000.00",
                            ">0.65<",
                            // the bank: 18 of its 20 loans and the demo's, 9,000,000 + 1,200,000 reserved
                            ">19<",
                            "10,200,000.00",
                            "1,664,000.00",
                            // the other bank
                            ">20<",
                            "8,800,000.00");
        }

        private void everyNumberOpensItsEntries() throws Exception {
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
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
