package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
 * Of a loan of 1,000,000.00 the fund has paid half. 90,001.00 of the principal come back: 45,000.50 of them are the fund's, and
 * the bank is told so.
 */
class RefundsTest {

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
        Reversals reversals;

        @Autowired
        RecoveryLedger ledger;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        MockMvc mvc;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        String loan;
        String no;
        String notice;

        @BeforeEach
        void somethingCameBackAfterTheSettlement() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            pool = given.pool("5000000");
            loan = given.loan(
                    "bank1-manager", "1000000", "18000", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "yanhu-compensation", pool, "500000");
            no = play.filed(loan, "bank1-postloan", "1000000", "18000");
            play.released(no);
            play.pay(no);
            play.receive(no, "bank1-postloan");
            settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
            notice = given.notice(recover("R-1", "100001", "10000").id());
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void isPaidByTheBankAndSeenByTheFiscalOfficer() {
            assertThat(waiting(notice)).isEqualTo("payRefund BANK_POSTLOAN");
            refused("REQUIRED", () -> refunds.pay(notice, null, " ", clock.today(), play.as("bank1-postloan")));
            refused(
                    "DATE_AFTER_TODAY",
                    () -> refunds.pay(notice, null, "T-9", clock.today().plusDays(1), play.as("bank1-postloan")));
            assertThatThrownBy(() -> refunds.pay(notice, null, "T-9", clock.today(), play.as("bank2-postloan")))
                    .isInstanceOf(NotFound.class);
            refunds.pay(notice, null, "T-8", clock.today(), play.as("bank1-postloan"));
            refused("WRONG_STATE", () -> refunds.pay(notice, null, "T-9", clock.today(), play.as("bank1-postloan")));
            assertThat(waiting(notice)).isEqualTo("confirmRefund FISCAL_OFFICER");
            refused("REQUIRED", () -> refunds.notSeen(notice, null, "", play.as("fiscal1")));
            refunds.notSeen(notice, null, "no such transfer", play.as("fiscal1"));
            assertThat(waiting(notice)).isEqualTo("payRefund BANK_POSTLOAN");
            refunds.pay(notice, null, "T-9", clock.today(), play.as("bank1-postloan"));
            assertThatThrownBy(() -> refunds.confirm(notice, null, "T-9", play.as("center-director")))
                    .isInstanceOf(Denied.class);
            refused(
                    "MAKER_IS_CHECKER",
                    () -> refunds.confirm(notice, null, "T-9", given.also("bank1-postloan", "fiscal1")));
            refunds.confirm(notice, null, "T-9", play.as("fiscal1"));

            assertThat(refunds.get(notice, play.as("bank1-postloan")).state()).isEqualTo(RefundState.CONFIRMED);
            // 5,000,000 − 500,000 + 45,000.50
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("4545000.50"));
            assertThat(waiting(notice)).isNull();
        }

        /** Late from the day after the last, and not before. */
        @Test
        void isMarkedAsOverdueFromTheDayAfterTheLast() {
            LocalDate due = refunds.get(notice, play.as("bank1-postloan")).dueOn();
            RecoveryLine before = line(play.as("bank1-postloan"));
            assertThat(before.dueOn()).isEqualTo(due);
            assertThat(before.isOverdue(due)).isFalse();
            assertThat(before.isOverdue(due.plusDays(1))).isTrue();
            RecoveryFilter late = late(null, due.plusDays(1));
            assertThat(ledger.search(late, Page.Request.page(1), play.as("center-clerk"))
                            .items())
                    .extracting(RecoveryLine::noticeNo)
                    .contains(notice);
            RecoveryFilter onTime = late(loan, due);
            assertThat(ledger.search(onTime, Page.Request.page(1), play.as("center-clerk"))
                            .total())
                    .isZero();
        }

        @Test
        void aWriteOffIsATaskOfTheDirectorAndHiddenFromTheBankUntilDecided() {
            Reversal proposed = reversals.propose(
                    no,
                    Reversal.Kind.WRITE_OFF,
                    Reversal.Ground.ENFORCEMENT_ENDED,
                    "ruling 12",
                    play.as("center-clerk"));
            assertThat(waiting(proposed.no())).isEqualTo("decideReversal CENTER_DIRECTOR");
            assertThatThrownBy(() -> reversals.get(proposed.no(), play.as("bank1-postloan")))
                    .isInstanceOf(NotFound.class);
            reversals.decide(proposed.no(), false, "ask the guarantor first", play.as("center-director"));
            assertThat(waiting(proposed.no())).isNull();
        }

        /**
         * 100,001.00 (10,000.00 costs, 90,001.00 principal) and 2,000.01 without costs (principal, of which 1,000.00 and 1,000.01:
         * the odd fen goes to the fund, named first): 102,001.01, principal 92,001.01, refunds 45,000.50 + 1,000.01 = 46,000.51.
         */
        @Test
        void theLedgerOfTheLoanAddsUp() {
            recover("R-2", "2000.01", "0");
            refunds.confirm(notice, null, "T-9", play.as("fiscal1"));
            LoanRecoveries all =
                    ledger.ofLoan(of(null), play.as("center-clerk")).orElseThrow();

            assertThat(all.amount()).isEqualTo(Money.of("102001.01"));
            assertThat(all.costs()).isEqualTo(Money.of("10000"));
            assertThat(all.principal()).isEqualTo(Money.of("92001.01"));
            assertThat(all.refund()).isEqualTo(Money.of("46000.51"));
            assertThat(all.refunded()).isEqualTo(Money.of("45000.50"));
            assertThat(all.open()).isEqualTo(Money.of("1000.01"));
            assertThat(all.shares())
                    .extracting(share -> share.party() + " " + share.amount())
                    .containsExactly("FUND 46000.51", "BANK 46000.50");
            assertThat(ledger.ofLoan(of(RefundState.OPEN), play.as("center-clerk"))
                            .orElseThrow()
                            .amount())
                    .isEqualTo(Money.of("2000.01"));
            assertThat(ledger.ofLoan(of(null), play.as("bank1-postloan"))
                            .orElseThrow()
                            .shares())
                    .extracting(share -> share.party().name())
                    .containsExactly("BANK");
            assertThat(ledger.ofLoan(of(null), play.as("bank2-postloan"))).isEmpty();
            List<RecoveryLine> rows = new ArrayList<>();
            ledger.each(of(null), play.as("bank1-postloan"), rows::add);
            assertThat(rows).extracting(RecoveryLine::reference).containsExactly("R-1", "R-2");
            // the second is still open, whichever came in first
            assertThat(sorted(RecoveryFilter.Sort.DUE, true)).containsExactly("R-2", "R-1");
            assertThat(sorted(RecoveryFilter.Sort.AMOUNT, false)).containsExactly("R-1", "R-2");
            assertThat(sorted(RecoveryFilter.Sort.REFUND, true)).containsExactly("R-2", "R-1");
        }

        @Test
        void thePagesShowItInBothLanguages(@Autowired Ledger books) throws Exception {
            Reversal proposed = reversals.propose(
                    no, Reversal.Kind.CLAW_BACK, Reversal.Ground.FRAUD, "verdict 3", play.as("center-clerk"));
            assertThat(page("/recoveries", "bank1-postloan")).contains(notice, "待转账", "45,000.50");
            assertThat(page("/recoveries?q=nothing-like-it", "bank1-postloan")).contains("没有符合条件的收款");
            assertThat(page("/recoveries/of/" + loan, "center-clerk"))
                    .contains("45,000.50", "/ledger/entries/JE-", "资金池", "合计");
            assertThat(page("/recoveries/of/" + loan, "bank1-postloan")).doesNotContain("/ledger/entries/");
            assertThat(page("/recoveries/of/LN-NONE", "center-clerk")).contains("没有补偿申请");
            assertThat(page("/refunds/" + notice + "/summary", "bank1-postloan"))
                    .contains("45,000.50", ">bank</span>");
            assertThat(page("/refunds/" + notice + "/notice", "bank1-postloan"))
                    .contains("退还通知书", no, "45,000.50", "肆万伍仟元伍角");
            assertThat(page("/refunds/" + notice + "/notice?lang=en", "bank1-postloan"))
                    .contains("Refund notice", "To: ");
            assertThat(page("/reversals/" + proposed.no() + "/summary", "center-director"))
                    .contains("verdict 3", "454,999.50");
            assertThat(page("/cases/" + notice, "fiscal1")).contains("追偿退还", no);
            assertThat(page("/compensations/" + no + "/summary", "bank1-postloan"))
                    .contains(notice);
            byte[] sheet = mvc.perform(get("/recoveries/of/" + loan + "/export").with(user("bank1-postloan")))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(sheet, 0, 2)).isEqualTo("PK");
            assertThat(books.balance(pool, AccountKind.RECOVERIES_RECEIVABLE)).isEqualTo(Money.of("45000.50"));
        }

        private String page(String url, String login) throws Exception {
            var response = mvc.perform(get(url).with(user(login))).andReturn().getResponse();
            assertThat(response.getStatus()).as(url).isEqualTo(200);
            return response.getContentAsString();
        }

        private RecoveryLine line(Actor actor) {
            return ledger.search(of(null), Page.Request.page(1), actor).items().get(0);
        }

        private RecoveryFilter of(RefundState state) {
            return RecoveryFilter.ofLoan(loan, null, state, null, null, clock.today());
        }

        private static RecoveryFilter late(String ofLoan, LocalDate today) {
            return new RecoveryFilter(null, null, null, true, ofLoan, null, null, today, RecoveryFilter.Sort.DUE, true);
        }

        private List<String> sorted(RecoveryFilter.Sort sort, boolean ascending) {
            RecoveryFilter filter =
                    new RecoveryFilter(null, null, null, false, loan, null, null, clock.today(), sort, ascending);
            return ledger.search(filter, Page.Request.page(1), play.as("center-clerk")).items().stream()
                    .map(RecoveryLine::reference)
                    .toList();
        }

        private String waiting(String caseNo) {
            return jdbc
                    .queryForList(
                            "select concat(step, ' ', candidate_role) from workflow_task where case_no = ? and state = 'OPEN'",
                            String.class,
                            caseNo)
                    .stream()
                    .findFirst()
                    .orElse(null);
        }

        private Recovery recover(String reference, String amount, String costs) {
            return recoveries
                    .record(
                            new RecordRecovery(
                                    no,
                                    RecoveryKind.LITIGATION,
                                    reference,
                                    TestClock.START,
                                    Money.of(amount),
                                    Money.of(costs)),
                            play.as("bank1-postloan"))
                    .recovery();
        }

        static void refused(String reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                            refusal.reason().name())
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
