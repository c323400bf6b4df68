package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Files;
import cn.ippledge.record.Upload;
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
import cn.ippledge.workflow.Task;
import cn.ippledge.workflow.TaskQuery;
import cn.ippledge.workflow.TaskSort;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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

/**
 * A loan of 1,600,000.00, guaranteed for 20% and insured for 15%. The guarantor has paid its 320,000.00 at once, the insurer
 * nothing of its 240,000.00.
 */
class PartnerRefundsTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        PartnerDues dues;

        @Autowired
        ClaimPublicity publicity;

        @Autowired
        Claims claims;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        ClaimPayments payments;

        @Autowired
        Recoveries recoveries;

        @Autowired
        RecoveryLedger ledger;

        @Autowired
        Documents documents;

        @Autowired
        WorkCalendar calendar;

        @Autowired
        Inbox inbox;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        @Autowired
        MockMvc mvc;

        PoolFixture given;
        ClaimPlay play;
        String loan, claim;

        @BeforeEach
        void claimApproved() {
            given = PoolFixture.in(beans);
            BearersFixture bearers = new BearersFixture(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            long pool = given.pool("5000000");
            loan = given.loan(
                    "bank1-manager", "1600000", "28800", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "yanhu-compensation", pool, "800000");
            bearers.part(loan, "guarantor1", "0.2");
            bearers.part(loan, "insurer1", "0.15");
            claim = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.check(claim);
            approve();
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** The pledge brings 100,000: of 1,500,000 the guarantor bears 300,000 and has paid 320,000. */
        @Test
        void isWhatTheSettlementMadeTooMuch() {
            guarantorPays("320000");
            settled();

            assertThat(lines("guarantor1"))
                    .containsExactly("SHARE 300000.00 320000.00 SETTLED", "LOWERED 20000.00 0.00 OPEN");
            assertThat(lines("insurer1")).containsExactly("SHARE 225000.00 0.00 OPEN");
            String back = back("guarantor1");
            PartnerDue due = dues.get(back, play.as("bank1-postloan"));
            assertThat(due.dueOn()).isEqualTo(calendar.due(clock.today(), 10));
            assertThat(tasks("bank1-postloan")).containsExactly("payPartnerBack " + due.dueOn());
            for (String stranger : List.of("insurer1", "bank2-postloan", "fiscal1", "jining-clerk"))
                assertThatThrownBy(() -> dues.get(back, play.as(stranger)))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);

            refused(CompensationReason.PARTNER_RECEIPT_MISSING, () -> bankPays(back, "T-1", "12000"));
            documents.store(new Upload("receipt.pdf", Files.pdf()), back, "PAYMENT_RECEIPT", play.as("bank1-postloan"));
            refused(CompensationReason.PARTNER_PAYMENT_ABOVE_SHARE, () -> bankPays(back, "T-1", "20000.01"));
            assertThatThrownBy(() -> dues.enter(entry(back, "T-1", "1"), play.as("guarantor1")))
                    .isInstanceOf(Denied.class);
            bankPays(back, "T-1", "12000");
            assertThat(tasks("guarantor1")).hasSize(1).first().asString().startsWith("confirmAsGuarantor");
            assertThatThrownBy(() -> dues.decide(back, true, "", play.as("bank1-postloan")))
                    .isInstanceOf(Denied.class);
            dues.decide(back, true, "", play.as("guarantor1"));
            assertThat(balance()).isEqualTo("paid 320000.00 returned 12000.00 owed back 8000.00 borne 300000.00");

            bankPays(back, "T-2", "8000");
            refused(CommonReason.REQUIRED, () -> dues.decide(back, false, " ", play.as("guarantor1")));
            dues.decide(back, false, "not in our account", play.as("guarantor1"));
            assertThat(tasks("bank1-postloan")).containsExactly("payPartnerBack " + due.dueOn());
            bankPays(back, "T-2", "8000");
            dues.decide(back, true, "", play.as("guarantor1"));
            assertThat(lines("guarantor1"))
                    .containsExactly("SHARE 300000.00 320000.00 SETTLED", "LOWERED 20000.00 20000.00 SETTLED");
            assertThat(tasks("bank1-postloan")).isEmpty();
            assertThat(tasks("guarantor1")).isEmpty();
            assertThat(balance()).isEqualTo("paid 320000.00 returned 20000.00 owed back 0.00 borne 300000.00");
        }

        /**
         * Of 150,000 that come back of 1,500,000 the guarantor gets 150,000 × 300 / 1,500 = 30,000, and the insurer, which has
         * not paid, nothing; once it has paid, its 150,000 × 225 / 1,500 = 22,500. Of the other 1,350,000 the guarantor gets
         * 270,000, and with that all it has paid.
         */
        @Test
        void isThePartnersPartOfWhatComesBackAndNeverMoreThanItPaid() {
            guarantorPays("320000");
            settled();
            recover("R-1", "150000");
            assertThat(lines("guarantor1"))
                    .containsExactly(
                            "SHARE 300000.00 320000.00 SETTLED",
                            "LOWERED 20000.00 0.00 OPEN",
                            "RECOVERED 30000.00 0.00 OPEN");
            assertThat(lines("insurer1")).containsExactly("SHARE 225000.00 0.00 OPEN");
            assertThat(dues.summary(no("guarantor1", 2), play.as("guarantor1")).receipt())
                    .isEqualTo(new PartnerReceipt(
                            RecoveryKind.REPAYMENT,
                            clock.today(),
                            Money.of("150000"),
                            Money.of("150000"),
                            Money.of("30000")));

            String share = no("insurer1", 0);
            dues.enter(entry(share, "BX-1", "225000"), play.as("insurer1"));
            dues.decide(share, true, "", play.as("bank1-postloan"));
            assertThat(lines("insurer1"))
                    .containsExactly("SHARE 225000.00 225000.00 SETTLED", "PAID_LATE 22500.00 0.00 OPEN");

            recover("R-2", "1350000");
            recover("R-3", "1000");
            assertThat(lines("guarantor1"))
                    .containsExactly(
                            "SHARE 300000.00 320000.00 SETTLED",
                            "LOWERED 20000.00 0.00 OPEN",
                            "RECOVERED 30000.00 0.00 OPEN",
                            "RECOVERED 270000.00 0.00 OPEN");
            assertThat(balance()).isEqualTo("paid 320000.00 returned 0.00 owed back 320000.00 borne 0.00");
        }

        /** What the clerk, the bank and the guarantor see of it, and that nobody else does. */
        @Test
        void standsInTheLedgerOnTheClaimAndInANoticeOfItsOwn() throws Exception {
            guarantorPays("320000");
            settled();
            recover("R-1", "150000");
            String back = no("guarantor1", 2);

            for (String login : List.of("bank1-postloan", "center-clerk")) {
                assertThat(page(login, "/recoveries/of/" + loan)).contains(back, "50,000.00", "270,000.00");
                assertThat(page(login, "/compensations/" + claim + "/summary")).contains(back, "270,000.00");
            }
            for (String login : List.of("bank1-postloan", "center-clerk", "guarantor1")) {
                assertThat(page(login, "/partner-dues?toPartner=true"))
                        .contains(back)
                        .doesNotContain("PC-2026");
                assertThat(page(login, "/partner-dues/" + back + "/summary"))
                        .contains("30,000.00", "追偿收款", "150,000.00");
                assertThat(page(login, "/partner-dues/" + back + "/notice")).contains("叁万元整", back);
                assertThat(page(login, "/cases/" + back)).contains("/cases/" + no("guarantor1", 0));
            }
            assertThat(page("guarantor1", "/cases/" + back)).doesNotContain("/cases/" + claim);
            assertThat(dues.summary(no("guarantor1", 0), play.as("guarantor1")).account().masked())
                    .isEqualTo("**** 0001");
            assertThat(dues.summary(back, play.as("guarantor1")).account()).isNull();
            assertThat(status("insurer1", "/partner-dues/" + back + "/notice")).isEqualTo(404);
            assertThat(status("bank2-postloan", "/partner-dues/" + back + "/notice"))
                    .isEqualTo(404);
            RecoveryFilter all = RecoveryFilter.ofLoan(loan, null, null, null, null, clock.today());
            assertThat(ledger.ofLoan(all, play.as("fiscal1")).orElseThrow().partners())
                    .isEmpty();
        }

        /** The loan is made good, by whose money the bank knows: nobody is asked, and what was on its way is still looked for. */
        @Test
        void isNothingWhenTheClaimIsWithdrawn() {
            dues.enter(entry(no("guarantor1", 0), "DB-1", "320000"), play.as("guarantor1"));
            given.repaid(loan);
            claims.cure(claim, "paid up", play.as("bank1-postloan"));
            assertThat(lines("guarantor1")).containsExactly("SHARE 320000.00 0.00 ENDING");
            assertThat(lines("insurer1")).containsExactly("SHARE 240000.00 0.00 CANCELLED");

            dues.decide(no("guarantor1", 0), true, "", play.as("bank1-postloan"));
            assertThat(lines("guarantor1")).containsExactly("SHARE 320000.00 320000.00 CANCELLED");
            assertThat(tasks("guarantor1")).isEmpty();
            assertThat(tasks("bank1-postloan")).isEmpty();
        }

        /** The settlement says 300,000 while 320,000 are on their way: 20,000 of them go back once the bank has seen them. */
        @Test
        void isAlsoWhatWasOnItsWayAtTheSettlement() {
            dues.enter(entry(no("guarantor1", 0), "DB-1", "320000"), play.as("guarantor1"));
            settled();
            assertThat(lines("guarantor1")).containsExactly("SHARE 300000.00 0.00 PAYMENT_ENTERED");

            dues.decide(no("guarantor1", 0), true, "", play.as("bank1-postloan"));
            assertThat(lines("guarantor1"))
                    .containsExactly("SHARE 300000.00 320000.00 SETTLED", "PAID_LATE 20000.00 0.00 OPEN");
        }

        /** An upheld objection asks nobody for anything until there is a new approval, and forgets no payment. */
        @Test
        void isNothingWhileTheClaimIsComputedAnew() {
            dues.enter(entry(no("guarantor1", 0), "DB-1", "320000"), play.as("guarantor1"));
            play.publish(claim);
            publicity.object(claim, "somebody", "he lives here", play.as("center-clerk"));
            publicity.decideObjection(claim, true, "he is right", play.as("center-reviewer"));
            assertThat(lines("guarantor1")).containsExactly("SHARE 320000.00 0.00 ENDING");
            assertThat(lines("insurer1")).containsExactly("SHARE 240000.00 0.00 CANCELLED");
            dues.decide(no("guarantor1", 0), true, "", play.as("bank1-postloan"));
            assertThat(lines("guarantor1")).containsExactly("SHARE 320000.00 320000.00 CANCELLED");

            approve();
            assertThat(lines("guarantor1")).containsExactly("SHARE 320000.00 320000.00 SETTLED");
            assertThat(lines("insurer1")).containsExactly("SHARE 240000.00 0.00 OPEN");
        }

        /** Twenty working days from the settlement's notice, and no longer from that of the approval. */
        @Test
        void andTheShareThatIsStillOpenIsDueOnTheDayOfTheNewNotice() {
            LocalDate before = dues.get(no("insurer1", 0), play.as("insurer1")).dueOn();
            settled();

            LocalDate after = calendar.due(clock.today(), 20);
            assertThat(after).isAfter(before);
            assertThat(dues.get(no("insurer1", 0), play.as("insurer1")).dueOn()).isEqualTo(after);
            assertThat(tasks("insurer1")).containsExactly("payAsInsurer " + after);
        }

        private void approve() {
            play.compute(claim);
            play.pass(claim);
            play.approve(claim);
        }

        private void guarantorPays(String amount) {
            String share = no("guarantor1", 0);
            dues.enter(entry(share, "DB-1", amount), play.as("guarantor1"));
            dues.decide(share, true, "", play.as("bank1-postloan"));
        }

        /** The fund has paid 400,000 of 800,000 before, and pays the rest of its 750,000 after. */
        private void settled() {
            play.publish(claim);
            play.closePublicity(claim);
            payments.release(claim, "", play.as("fiscal1"));
            play.pay(claim);
            play.receive(claim, "bank1-postloan");
            settlements.propose(claim, Money.of("100000"), "", play.as("center-clerk"));
            settlements.decide(claim, true, "", play.as("center-reviewer"));
            payments.release(claim, "", play.as("fiscal1"));
            play.pay(claim);
            play.receive(claim, "bank1-postloan");
            assertThat(play.claim(claim).state()).isEqualTo(ClaimState.SETTLED);
        }

        private void recover(String reference, String amount) {
            recoveries.record(
                    new RecordRecovery(
                            claim, RecoveryKind.REPAYMENT, reference, clock.today(), Money.of(amount), Money.ZERO),
                    play.as("bank1-postloan"));
        }

        private void bankPays(String no, String reference, String amount) {
            dues.enter(entry(no, reference, amount), play.as("bank1-postloan"));
        }

        private EnterPartnerPayment entry(String no, String reference, String amount) {
            return new EnterPartnerPayment(no, reference, clock.today(), Money.of(amount));
        }

        private List<PartnerDueLine> all(String login) {
            return dues.ofClaim(claim, play.as(login));
        }

        private List<String> lines(String login) {
            return all(login).stream()
                    .map(line -> line.cause() + " " + line.amount() + " " + line.paid() + " " + line.state())
                    .toList();
        }

        private String no(String login, int round) {
            return all(login).get(round).no();
        }

        private String back(String login) {
            return no(login, 1);
        }

        private String balance() {
            PartnerBalance of = PartnerBalance.of(all("guarantor1")).get(0);
            return "paid " + of.due().paid() + " returned " + of.returned() + " owed back " + of.owedBack() + " borne "
                    + of.borne();
        }

        private List<String> tasks(String login) {
            return List.of("partner-payment", "partner-refund").stream()
                    .flatMap(process -> inbox
                            .list(
                                    new TaskQuery(
                                            Box.GROUP,
                                            null,
                                            process,
                                            null,
                                            TaskSort.NEWEST,
                                            null,
                                            Page.Request.page(1)),
                                    play.as(login))
                            .items()
                            .stream())
                    .map((Task task) -> task.step() + " " + task.dueOn())
                    .toList();
        }

        private String page(String login, String path) throws Exception {
            MockHttpServletResponse answer =
                    mvc.perform(get(path).with(user(login))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(login + " " + path).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }

        private int status(String login, String path) throws Exception {
            return mvc.perform(get(path).with(user(login)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
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
