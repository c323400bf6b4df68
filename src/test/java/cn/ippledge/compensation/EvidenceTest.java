package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.Documents;
import cn.ippledge.record.Files;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** What a claim rests on: a document for every item, looked at one by one. */
class EvidenceTest {

    @Test
    void asksForMoreWhereMoreIsClaimed() {
        assertThat(Evidence.required(List.of(), Money.ZERO, Money.ZERO))
                .containsExactly(
                        Evidence.LOAN_CONTRACT,
                        Evidence.DISBURSEMENT_PROOF,
                        Evidence.PLEDGE_CERTIFICATE,
                        Evidence.OVERDUE_STATEMENT,
                        Evidence.COLLECTION_RECORD,
                        Evidence.LOSS_STATEMENT);
        assertThat(Evidence.required(
                        List.of(OrganisationKind.INSURER, OrganisationKind.GUARANTOR), Money.of("1"), Money.of("1")))
                .containsExactly(Evidence.values());
    }

    @Transactional
    abstract static class Cases {

        @Autowired
        ClaimFilings filings;

        @Autowired
        Claims claims;

        @Autowired
        Documents documents;

        @Autowired
        AutowireCapableBeanFactory beans;

        PoolFixture given;
        ClaimPlay play;
        String no;

        @BeforeEach
        void claimReported() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            long pool = given.pool("5000000");
            String loan = given.loan(
                    "bank1-manager", "1600000", "28800", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "yanhu-compensation", pool, "800000");
            no = play.reported(loan, "bank1-postloan");
        }

        @Test
        void isTakenFromTheBankAloneAsAScanAndWhileTheClaimIsThere() {
            refused(
                    CompensationReason.EVIDENCE_IS_A_SCAN,
                    () -> store("contract.xlsx", Files.xlsx(), Evidence.LOAN_CONTRACT, "bank1-postloan"));
            assertThatThrownBy(() -> store("c.pdf", Files.pdf(), Evidence.LOAN_CONTRACT, "bank1-manager"))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> store("c.pdf", Files.pdf(), Evidence.LOAN_CONTRACT, "center-clerk"))
                    .isInstanceOf(Denied.class);
            store("arrears.xlsx", Files.xlsx(), Evidence.OVERDUE_STATEMENT, "bank1-postloan");
            store("contract.png", Files.png(), Evidence.LOAN_CONTRACT, "bank1-postloan");
            assertThat(states())
                    .containsExactly(
                            "LOAN_CONTRACT WAITING",
                            "DISBURSEMENT_PROOF MISSING",
                            "PLEDGE_CERTIFICATE MISSING",
                            "OVERDUE_STATEMENT WAITING",
                            "COLLECTION_RECORD MISSING",
                            "LOSS_STATEMENT MISSING");

            ClaimPlay.ALL.forEach(item -> play.paper(no, item, "bank1-postloan"));
            file(Money.ZERO);
            refused(
                    CompensationReason.EVIDENCE_CLOSED,
                    () -> store("late.pdf", Files.pdf(), Evidence.LOAN_CONTRACT, "bank1-postloan"));
            // other papers may still be added to the case
            documents.store(new Upload("letter.pdf", Files.pdf()), no, "OTHER", play.as("center-clerk"));
        }

        @Test
        void provesTheProceedsThatTheClaimNames() {
            ClaimPlay.ALL.forEach(item -> play.paper(no, item, "bank1-postloan"));
            refused(CompensationReason.EVIDENCE_INCOMPLETE, () -> file(Money.of("100000")));
            play.paper(no, Evidence.DISPOSAL_RECORD, "bank1-postloan");
            file(Money.of("100000"));
            assertThat(play.claim(no).evidence()).contains("DISPOSAL_RECORD");
        }

        @Test
        void isLookedAtItemByItemAndSentBackWithTheReasonOfEach() {
            ClaimPlay.ALL.forEach(item -> play.paper(no, item, "bank1-postloan"));
            file(Money.ZERO);
            refused(CompensationReason.EVIDENCE_NOT_ACCEPTED, () -> check(true, accepted(Evidence.LOAN_CONTRACT)), 5);
            refused(CompensationReason.NOTHING_TO_SUPPLEMENT, () -> check(false, accepted(Evidence.LOAN_CONTRACT)));
            refused(
                    CommonReason.REQUIRED,
                    () -> check(false, new CheckClaim.Verdict(Evidence.LOSS_STATEMENT, false, " ")));

            check(
                    false,
                    accepted(Evidence.LOAN_CONTRACT),
                    new CheckClaim.Verdict(Evidence.LOSS_STATEMENT, false, "the stamp is missing"));
            assertThat(states())
                    .contains("LOAN_CONTRACT ACCEPTED", "LOSS_STATEMENT REFUSED", "PLEDGE_CERTIFICATE WAITING");
            EvidenceLine loss =
                    filings.evidence(no, play.as("bank1-postloan")).lines().get(5);
            assertThat(loss.check().remark()).isEqualTo("the stamp is missing");
            assertThat(loss.check().checkedBy())
                    .isEqualTo(play.as("center-clerk").userId());

            play.paper(no, Evidence.LOSS_STATEMENT, "bank1-postloan");
            assertThat(states()).contains("LOSS_STATEMENT WAITING");
            file(Money.ZERO);
            play.check(no);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.CHECKED);
            assertThat(states()).allMatch(state -> state.endsWith("ACCEPTED"));
        }

        @Test
        void isNotInOrderWithoutADocument() {
            ClaimPlay.ALL.forEach(item -> play.paper(no, item, "bank1-postloan"));
            play.paper(no, Evidence.DISPOSAL_RECORD, "bank1-postloan");
            file(Money.of("1"));
            // the item is there because the claim names proceeds; a word on an item the case does not have changes
            // nothing
            check(false, accepted(Evidence.GUARANTEE_CONTRACT), refusedItem(Evidence.DISPOSAL_RECORD));
            assertThat(states()).contains("DISPOSAL_RECORD REFUSED").noneMatch(s -> s.startsWith("GUARANTEE"));
        }

        /** The borrower pays before the bank has filed: there is no day of filing to name. */
        @Test
        void isClosedWithAClaimThatEndedUnfiled() {
            given.repaid(play.claim(no).loanNo());
            claims.cure(no, "caught up", play.as("bank1-postloan"));
            refused(CommonReason.WRONG_STATE, () -> play.paper(no, Evidence.LOAN_CONTRACT, "bank1-postloan"));
        }

        private CheckClaim.Verdict accepted(Evidence item) {
            return new CheckClaim.Verdict(item, true, null);
        }

        private CheckClaim.Verdict refusedItem(Evidence item) {
            return new CheckClaim.Verdict(item, false, "not legible");
        }

        private void check(boolean passed, CheckClaim.Verdict... verdicts) {
            filings.check(new CheckClaim(no, passed, List.of(verdicts), "see the items"), play.as("center-clerk"));
        }

        private void file(Money proceeds) {
            filings.file(new FileClaim(no, Money.of("1600000"), null, proceeds, null, ""), play.as("bank1-postloan"));
        }

        private void store(String name, byte[] bytes, Evidence item, String login) {
            documents.store(new Upload(name, bytes), no, item.name(), play.as(login));
        }

        private List<String> states() {
            return filings.evidence(no, play.as("bank1-postloan")).lines().stream()
                    .map(line -> line.item() + " " + line.state())
                    .toList();
        }

        static void refused(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }

        static void refused(Reason reason, ThrowingCallable call, int times) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(cn.ippledge.shared.Rejected.class, refusal -> assertThat(refusal.fields())
                            .hasSize(times)
                            .allMatch(field -> field.reason() == reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
