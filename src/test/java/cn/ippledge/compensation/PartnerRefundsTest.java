package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        Documents documents;

        @Autowired
        WorkCalendar calendar;

        @Autowired
        Inbox inbox;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PartnerPlay partners;
        ClaimPlay play;
        String claim;

        @BeforeEach
        void claimApproved() {
            partners = new PartnerPlay(beans);
            play = partners.play;
            claim = partners.claim;
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** The pledge brings 100,000: of 1,500,000 the guarantor bears 300,000 and has paid 320,000. */
        @Test
        void isWhatTheSettlementMadeTooMuch() {
            partners.guarantorPays("320000");
            partners.settled();

            assertThat(partners.lines("guarantor1"))
                    .containsExactly("SHARE 300000.00 320000.00 SETTLED", "LOWERED 20000.00 0.00 OPEN");
            assertThat(partners.lines("insurer1")).containsExactly("SHARE 225000.00 0.00 OPEN");
            String back = partners.no("guarantor1", 1);
            PartnerDue due = dues.get(back, play.as("bank1-postloan"));
            assertThat(due.dueOn()).isEqualTo(calendar.due(clock.today(), 10));
            assertThat(tasks("bank1-postloan")).containsExactly("payPartnerBack " + due.dueOn());
            for (String stranger : List.of("insurer1", "bank2-postloan", "fiscal1", "jining-clerk"))
                assertThatThrownBy(() -> dues.get(back, play.as(stranger)))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);

            refused(CompensationReason.PARTNER_RECEIPT_MISSING, () -> partners.bankPays(back, "T-1", "12000"));
            documents.store(new Upload("receipt.pdf", Files.pdf()), back, "PAYMENT_RECEIPT", play.as("bank1-postloan"));
            refused(CompensationReason.PARTNER_PAYMENT_ABOVE_SHARE, () -> partners.bankPays(back, "T-1", "20000.01"));
            assertThatThrownBy(() -> dues.enter(partners.entry(back, "T-1", "1"), play.as("guarantor1")))
                    .isInstanceOf(Denied.class);
            partners.bankPays(back, "T-1", "12000");
            assertThat(tasks("guarantor1")).hasSize(1).first().asString().startsWith("confirmAsGuarantor");
            assertThatThrownBy(() -> dues.decide(back, true, "", play.as("bank1-postloan")))
                    .isInstanceOf(Denied.class);
            dues.decide(back, true, "", play.as("guarantor1"));
            assertThat(partners.balance())
                    .isEqualTo("paid 320000.00 returned 12000.00 owed back 8000.00 borne 300000.00");

            partners.bankPays(back, "T-2", "8000");
            refused(CommonReason.REQUIRED, () -> dues.decide(back, false, " ", play.as("guarantor1")));
            dues.decide(back, false, "not in our account", play.as("guarantor1"));
            assertThat(tasks("bank1-postloan")).containsExactly("payPartnerBack " + due.dueOn());
            partners.bankPays(back, "T-2", "8000");
            dues.decide(back, true, "", play.as("guarantor1"));
            assertThat(partners.lines("guarantor1"))
                    .containsExactly("SHARE 300000.00 320000.00 SETTLED", "LOWERED 20000.00 20000.00 SETTLED");
            assertThat(tasks("bank1-postloan")).isEmpty();
            assertThat(tasks("guarantor1")).isEmpty();
            assertThat(partners.balance()).isEqualTo("paid 320000.00 returned 20000.00 owed back 0.00 borne 300000.00");
        }

        /**
         * Of 150,000 that come back of 1,500,000 the guarantor gets 150,000 × 300 / 1,500 = 30,000, and the insurer, which has
         * not paid, nothing; once it has paid, its 150,000 × 225 / 1,500 = 22,500. Of the other 1,350,000 the guarantor gets
         * 270,000, and with that all it has paid.
         */
        @Test
        void isThePartnersPartOfWhatComesBackAndNeverMoreThanItPaid() {
            partners.guarantorPays("320000");
            partners.settled();
            partners.recover("R-1", "150000");
            assertThat(partners.lines("guarantor1"))
                    .containsExactly(
                            "SHARE 300000.00 320000.00 SETTLED",
                            "LOWERED 20000.00 0.00 OPEN",
                            "RECOVERED 30000.00 0.00 OPEN");
            assertThat(partners.lines("insurer1")).containsExactly("SHARE 225000.00 0.00 OPEN");
            assertThat(dues.summary(partners.no("guarantor1", 2), play.as("guarantor1"))
                            .receipt())
                    .isEqualTo(new PartnerReceipt(
                            RecoveryKind.REPAYMENT,
                            clock.today(),
                            Money.of("150000"),
                            Money.of("150000"),
                            Money.of("30000")));

            String share = partners.no("insurer1", 0);
            dues.enter(partners.entry(share, "BX-1", "225000"), play.as("insurer1"));
            dues.decide(share, true, "", play.as("bank1-postloan"));
            assertThat(partners.lines("insurer1"))
                    .containsExactly("SHARE 225000.00 225000.00 SETTLED", "PAID_LATE 22500.00 0.00 OPEN");

            partners.recover("R-2", "1350000");
            partners.recover("R-3", "1000");
            assertThat(partners.lines("guarantor1"))
                    .containsExactly(
                            "SHARE 300000.00 320000.00 SETTLED",
                            "LOWERED 20000.00 0.00 OPEN",
                            "RECOVERED 30000.00 0.00 OPEN",
                            "RECOVERED 270000.00 0.00 OPEN");
            assertThat(partners.balance()).isEqualTo("paid 320000.00 returned 0.00 owed back 320000.00 borne 0.00");
        }

        /** The loan is made good, by whose money the bank knows: nobody is asked, and what was on its way is still looked for. */
        @Test
        void isNothingWhenTheClaimIsWithdrawn() {
            dues.enter(partners.entry(partners.no("guarantor1", 0), "DB-1", "320000"), play.as("guarantor1"));
            partners.given.repaid(partners.loan);
            claims.cure(claim, "paid up", play.as("bank1-postloan"));
            assertThat(partners.lines("guarantor1")).containsExactly("SHARE 320000.00 0.00 ENDING");
            assertThat(partners.lines("insurer1")).containsExactly("SHARE 240000.00 0.00 CANCELLED");

            dues.decide(partners.no("guarantor1", 0), true, "", play.as("bank1-postloan"));
            assertThat(partners.lines("guarantor1")).containsExactly("SHARE 320000.00 320000.00 CANCELLED");
            assertThat(tasks("guarantor1")).isEmpty();
            assertThat(tasks("bank1-postloan")).isEmpty();
        }

        /** The settlement says 300,000 while 320,000 are on their way: 20,000 of them go back once the bank has seen them. */
        @Test
        void isAlsoWhatWasOnItsWayAtTheSettlement() {
            dues.enter(partners.entry(partners.no("guarantor1", 0), "DB-1", "320000"), play.as("guarantor1"));
            partners.settled();
            assertThat(partners.lines("guarantor1")).containsExactly("SHARE 300000.00 0.00 PAYMENT_ENTERED");

            dues.decide(partners.no("guarantor1", 0), true, "", play.as("bank1-postloan"));
            assertThat(partners.lines("guarantor1"))
                    .containsExactly("SHARE 300000.00 320000.00 SETTLED", "PAID_LATE 20000.00 0.00 OPEN");
        }

        /** An upheld objection asks nobody for anything until there is a new approval, and forgets no payment. */
        @Test
        void isNothingWhileTheClaimIsComputedAnew() {
            dues.enter(partners.entry(partners.no("guarantor1", 0), "DB-1", "320000"), play.as("guarantor1"));
            play.publish(claim);
            publicity.object(claim, "somebody", "he lives here", play.as("center-clerk"));
            publicity.decideObjection(claim, true, "he is right", play.as("center-reviewer"));
            assertThat(partners.lines("guarantor1")).containsExactly("SHARE 320000.00 0.00 ENDING");
            assertThat(partners.lines("insurer1")).containsExactly("SHARE 240000.00 0.00 CANCELLED");
            dues.decide(partners.no("guarantor1", 0), true, "", play.as("bank1-postloan"));
            assertThat(partners.lines("guarantor1")).containsExactly("SHARE 320000.00 320000.00 CANCELLED");

            partners.approve();
            assertThat(partners.lines("guarantor1")).containsExactly("SHARE 320000.00 320000.00 SETTLED");
            assertThat(partners.lines("insurer1")).containsExactly("SHARE 240000.00 0.00 OPEN");
        }

        /** Twenty working days from the settlement's notice, and no longer from that of the approval. */
        @Test
        void andTheShareThatIsStillOpenIsDueOnTheDayOfTheNewNotice() {
            LocalDate before =
                    dues.get(partners.no("insurer1", 0), play.as("insurer1")).dueOn();
            partners.settled();

            LocalDate after = calendar.due(clock.today(), 20);
            assertThat(after).isAfter(before);
            assertThat(dues.get(partners.no("insurer1", 0), play.as("insurer1")).dueOn())
                    .isEqualTo(after);
            assertThat(tasks("insurer1")).containsExactly("payAsInsurer " + after);
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
