package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.loan.LoanState;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import cn.ippledge.workflow.Box;
import cn.ippledge.workflow.Inbox;
import cn.ippledge.workflow.NotificationKind;
import cn.ippledge.workflow.Notifications;
import cn.ippledge.workflow.Reminders;
import cn.ippledge.workflow.TaskQuery;
import cn.ippledge.workflow.TaskSort;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A loan of 1,600,000.00 under the measure of 盐湖, guaranteed for 20% and insured for 15%: the guarantor owes the bank
 * 320,000.00, the insurer 240,000.00, the bank bears 800,000 − 560,000 = 240,000.00.
 */
class PartnerDuesTest {

    @Transactional
    abstract static class Cases {

        private static final PartnerDueFilter ALL = new PartnerDueFilter(null, null, null, null, null, false);

        @Autowired
        PartnerDues dues;

        @Autowired
        ClaimPublicity publicity;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimStore store;

        @Autowired
        Inbox inbox;

        @Autowired
        Reminders reminders;

        @Autowired
        Notifications notifications;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        @Autowired
        MockMvc mvc;

        PoolFixture given;
        ClaimPlay play;
        long pool;
        String loan, claim;

        @BeforeEach
        void claimApproved() {
            given = PoolFixture.in(beans);
            BearersFixture bearers = new BearersFixture(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            pool = given.pool("5000000");
            loan = given.loan(
                    "bank1-manager", "1600000", "28800", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "yanhu-compensation", pool, "800000");
            bearers.part(loan, "guarantor1", "0.2");
            bearers.part(loan, "insurer1", "0.15");
            claim = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.check(claim);
            play.compute(claim);
            play.pass(claim);
            play.approve(claim);
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void isOwedToTheBankFromTheApprovalOn() {
            assertThat(store.shares(play.claim(claim)))
                    .extracting(share -> share.party() + " " + share.amount())
                    .containsExactly("FUND 800000.00", "BANK 240000.00", "GUARANTOR 320000.00", "INSURER 240000.00");
            assertThat(lines("guarantor1")).containsExactly("GUARANTOR 320000.00 0.00 OPEN");
            assertThat(lines("insurer1")).containsExactly("INSURER 240000.00 0.00 OPEN");
            assertThat(lines("bank1-postloan")).hasSize(2);
            assertThat(lines("bank2-postloan")).isEmpty();
            assertThat(lines("jining-clerk")).isEmpty();
            for (String stranger : List.of("insurer1", "bank2-postloan", "fiscal1", "sme1"))
                assertThatThrownBy(() -> dues.get(no("guarantor1"), play.as(stranger)))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);
            assertThat(tasks("guarantor1")).containsExactly("payAsGuarantor");
            assertThat(tasks("insurer1")).containsExactly("payAsInsurer");
        }

        @Test
        void isPaidInPartsAndNeverAboveTheShare() {
            String no = no("guarantor1");
            long before = given.balance(pool, AccountKind.CUSTODIAN_BANK).yuan().longValueExact();
            refused(CompensationReason.PARTNER_PAYMENT_ABOVE_SHARE, () -> pay(no, "DB-1", "320000.01"));
            pay(no, "DB-1", "200000");
            refused(CommonReason.WRONG_STATE, () -> pay(no, "DB-2", "1"));
            assertThat(tasks("bank1-postloan")).contains("confirmPartnerPayment");
            dues.decide(no, true, "", play.as("bank1-postloan"));
            assertThat(lines("guarantor1")).containsExactly("GUARANTOR 320000.00 200000.00 OPEN");

            refused(CompensationReason.PARTNER_PAYMENT_KNOWN, () -> pay(no, "DB-1", "1"));
            refused(CompensationReason.PARTNER_PAYMENT_ABOVE_SHARE, () -> pay(no, "DB-2", "120000.01"));
            pay(no, "DB-2", "120000");
            dues.decide(no, true, "", play.as("bank1-postloan"));
            assertThat(lines("guarantor1")).containsExactly("GUARANTOR 320000.00 320000.00 SETTLED");
            assertThat(tasks("guarantor1")).isEmpty();
            assertThat(dues.ofClaim(claim, play.as("bank1-hq-approver")))
                    .extracting(line -> line.party() + " " + line.open())
                    .containsExactly("GUARANTOR 0.00", "INSURER 240000.00");
            // private money does not touch the pool
            assertThat(given.balance(pool, AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of(String.valueOf(before)));
        }

        @Test
        void isConfirmedByTheBankAloneAndDeniedWithAReason() {
            String no = no("insurer1");
            dues.enter(entry(no, "BX-1", "240000"), play.as("insurer1"));
            assertThatThrownBy(() -> dues.decide(no, true, "", play.as("insurer1")))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> dues.decide(no, true, "", play.as("bank1-manager")))
                    .isInstanceOf(Denied.class);
            refused(CommonReason.MAKER_IS_CHECKER, () -> dues.decide(no, true, "", insurerInTheBank()));
            refused(CommonReason.REQUIRED, () -> dues.decide(no, false, " ", play.as("bank1-postloan")));
            dues.decide(no, false, "no such transfer", play.as("bank1-postloan"));
            assertThat(lines("insurer1")).containsExactly("INSURER 240000.00 0.00 OPEN");
            // the same transfer may be entered again once it has come
            dues.enter(entry(no, "BX-1", "240000"), play.as("insurer1"));
        }

        private Actor insurerInTheBank() {
            var bank = play.as("bank1-postloan");
            return new Actor(
                    play.as("insurer1").userId(),
                    "both",
                    "both",
                    bank.organisation(),
                    bank.kind(),
                    bank.region(),
                    bank.roles());
        }

        /** Due on Wednesday 8 April; reminded the day before, told to the group again when it is over. */
        @Test
        void isRemindedAndMarkedWhenItIsOverdue() {
            clock.setTo(LocalDate.of(2026, 4, 7));
            reminders.sweep();
            assertThat(words("guarantor1", NotificationKind.REMINDER)).isEqualTo(1);
            PartnerDueFilter overdue = new PartnerDueFilter(null, null, null, clock.today(), null, false);
            assertThat(dues.search(overdue, Page.Request.page(1), play.as("guarantor1"))
                            .items())
                    .isEmpty();

            clock.setTo(LocalDate.of(2026, 4, 9));
            reminders.sweep();
            assertThat(words("guarantor1", NotificationKind.ESCALATION)).isEqualTo(1);
            PartnerDueFilter after = new PartnerDueFilter(null, null, null, clock.today(), null, false);
            assertThat(dues.search(after, Page.Request.page(1), play.as("guarantor1"))
                            .items())
                    .singleElement()
                    .satisfies(line -> assertThat(line.overdueOn(clock.today())).isTrue());
        }

        @Test
        void isCancelledWithTheClaimAndOwedAgainAfterANewApproval() {
            play.publish(claim);
            publicity.object(claim, "somebody", "he lives here", play.as("center-clerk"));
            publicity.decideObjection(claim, true, "he is right", play.as("center-reviewer"));
            assertThat(lines("guarantor1")).containsExactly("GUARANTOR 320000.00 0.00 CANCELLED");
            assertThat(tasks("guarantor1")).isEmpty();

            play.compute(claim);
            play.pass(claim);
            play.approve(claim);
            assertThat(lines("guarantor1")).containsExactly("GUARANTOR 320000.00 0.00 OPEN");
            assertThat(tasks("guarantor1")).containsExactly("payAsGuarantor");
        }

        /** Fee: 1.2% of 1,600,000. */
        @Test
        void listsTheLoansThatAPartnerHasAPartIn() {
            PartnerLoanLine line = dues.loans(loan, Page.Request.page(1), play.as("guarantor1"))
                    .items()
                    .get(0);
            assertThat(line.loanNo()).isEqualTo(loan);
            assertThat(line.fee()).isEqualTo(Money.of("19200"));
            assertThat(line.riskShare().percent()).startsWith("20");
            assertThat(line.state()).isEqualTo(LoanState.ACTIVE);
            assertThat(line.claimState()).isEqualTo(ClaimState.APPROVED);
            assertThat(line.dueNo()).isEqualTo(no("guarantor1"));
            assertThat(line.dueOpen()).isEqualTo(Money.of("320000"));
            assertThatThrownBy(() -> dues.loans(null, Page.Request.page(1), play.as("bank1-manager")))
                    .isInstanceOf(Denied.class);
        }

        /** The pledge brings the whole principal: no loss is left, and nobody owes anything. */
        @Test
        void isNotOwedWhenNothingOfTheLossIsLeft() {
            play.publish(claim);
            play.closePublicity(claim);
            payments.release(claim, "", play.as("fiscal1"));
            play.pay(claim);
            play.receive(claim, "bank1-postloan");
            settlements.propose(claim, Money.of("1600000"), "", play.as("center-clerk"));
            settlements.decide(claim, true, "", play.as("center-reviewer"));

            assertThat(lines("guarantor1")).containsExactly("GUARANTOR 320000.00 0.00 CANCELLED");
            assertThat(tasks("guarantor1")).isEmpty();
            assertThat(store.shares(play.claim(claim)))
                    .extracting(share -> share.party() + " " + share.amount() + " " + share.paid())
                    .contains("FUND 0.00 400000.00", "BANK 0.00 0.00");
        }

        /** As the guarantor and the bank do it on screen and by the API. */
        @Test
        void isSettledThroughTheInboxAndShowsNoLinkThatLeadsNowhere() throws Exception {
            String no = no("guarantor1");
            take(
                    "guarantor1",
                    no,
                    "payAsGuarantor",
                    "SUBMIT",
                    Map.of("reference", "DB-9", "paidOn", "2026-03-10", "paidAmount", "320000.00"));
            assertThat(page("bank1-postloan", "/compensations/" + claim + "/summary"))
                    .contains(no, "320,000.00");
            take("bank1-postloan", no, "confirmPartnerPayment", "MONEY_CAME", Map.of());
            assertThat(lines("guarantor1")).containsExactly("GUARANTOR 320000.00 320000.00 SETTLED");

            String notice = dues.get(no, play.as("guarantor1")).noticeNo();
            assertThat(page("guarantor1", "/share-notices/" + notice)).contains("320,000.00", "**** 0001", "20%");
            assertThat(page("guarantor1", "/share-notices")).contains(notice);
            assertThat(page("guarantor1", "/partner-dues")).contains(no);
            assertThat(page("guarantor1", "/partner-loans")).contains(loan, "19,200.00");
            assertThat(page("guarantor1", "/cases/" + no))
                    .contains("/cases/" + loan)
                    .doesNotContain("/cases/" + claim);
            assertThat(page("guarantor1", "/partner-dues/" + no + "/summary")).contains("DB-9");
            assertThat(page("bank1-postloan", "/cases/" + no)).contains("/cases/" + claim);
            assertThat(page("center-clerk", "/share-notices/" + notice)).contains("320,000.00");
            String registration = "/cases/PR-C-" + loan.substring("LN-T-".length());
            assertThat(page("bank1-postloan", "/loans/" + loan + "/summary")).contains(registration);
            assertThat(page("guarantor1", "/loans/" + loan + "/summary"))
                    .contains(loan.substring("LN-T-".length()))
                    .doesNotContain(registration);
            assertThat(ask("insurer1", "/api/v1/share-notices/" + notice)).isEqualTo(404);
            assertThat(ask("guarantor1", "/api/v1/share-notices/" + notice)).isEqualTo(200);
            assertThat(ask("guarantor1", "/api/v1/partner-dues/" + no)).isEqualTo(200);
        }

        private void take(String login, String no, String step, String decision, Map<String, String> fields)
                throws Exception {
            long task = inbox.list(new TaskQuery(Box.GROUP, no, null, step, null, null, null), play.as(login))
                    .items()
                    .get(0)
                    .id();
            Map<String, Object> body = new HashMap<>(fields);
            body.put("decision", decision);
            MockHttpServletResponse answer = mvc.perform(post("/api/v1/tasks/" + task + "/decide")
                            .with(httpBasic(login, "Demo-2026"))
                            .contentType("application/json")
                            .content(new JsonMapper().writeValueAsString(body)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        }

        private String page(String login, String path) throws Exception {
            MockHttpServletResponse answer =
                    mvc.perform(get(path).with(user(login))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(login + " " + path).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }

        private int ask(String login, String path) throws Exception {
            return mvc.perform(get(path).with(httpBasic(login, "Demo-2026")))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }

        private void pay(String no, String reference, String amount) {
            dues.enter(entry(no, reference, amount), play.as("guarantor1"));
        }

        private EnterPartnerPayment entry(String no, String reference, String amount) {
            return new EnterPartnerPayment(no, reference, clock.today(), Money.of(amount));
        }

        private String no(String login) {
            return dues.search(ALL, Page.Request.page(1), play.as(login))
                    .items()
                    .get(0)
                    .no();
        }

        private List<String> lines(String login) {
            return dues.search(ALL, Page.Request.page(1), play.as(login)).items().stream()
                    .filter(line -> line.party() != Party.EVALUATOR)
                    .map(line -> line.party() + " " + line.amount() + " " + line.paid() + " " + line.state())
                    .toList();
        }

        private List<String> tasks(String login) {
            TaskQuery query = new TaskQuery(
                    Box.GROUP, null, "partner-payment", null, TaskSort.NEWEST, null, Page.Request.page(1));
            return inbox.list(query, play.as(login)).items().stream()
                    .map(task -> task.step())
                    .toList();
        }

        private long words(String login, NotificationKind kind) {
            return notifications.list(Page.Request.page(1), play.as(login)).items().stream()
                    .filter(word -> word.kind() == kind)
                    .count();
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
