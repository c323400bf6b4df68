package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Users;
import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.TableEdit;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A policy from its first draft into force and out of it again. */
class PolicyReleasesTest {

    abstract static class Cases {

        private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
        private static final AtomicInteger NEXT = new AtomicInteger();

        @Autowired
        PolicyDrafts drafts;

        @Autowired
        PolicyReleases releases;

        @Autowired
        BackTests tests;

        @Autowired
        PolicyBook book;

        @Autowired
        Users users;

        @Autowired
        JdbcTemplate jdbc;

        private final String id = "test-reward-" + NEXT.incrementAndGet();

        /** What a test released must not be found by another. */
        @AfterEach
        void withdraw() {
            jdbc.update(
                    "update policy_version set status = 'WITHDRAWN', revision = revision + 1 where policy_id like 'test-%'");
        }

        private Actor clerk() {
            return users.actor("jiyuan-clerk");
        }

        private Actor reviewer() {
            return users.actor("jiyuan-reviewer");
        }

        private Actor director() {
            return users.actor("jiyuan-director");
        }

        /** 0.1% of the registered amount, like Zhengzhou's, with its window as a gate. */
        private String draft() {
            return drafts.create(new NewPolicy(id, "济源银行奖励", "zhengzhou-bank-reward-2023", 1), clerk());
        }

        private void write(String caseNo, LocalDate from, String ratio, Actor actor) {
            Draft draft = drafts.get(caseNo, actor);
            DraftText text = drafts.text(draft);
            drafts.save(
                    new SaveDraft(
                            caseNo,
                            draft.revision(),
                            "济源银行奖励",
                            "测试〔2026〕1号",
                            from,
                            null,
                            text.decidingDate(),
                            true,
                            new Policy.Source("测试", "E"),
                            List.of(),
                            PolicyFile.JSON.valueToTree(Map.of("ratio", ratio)),
                            PolicyFile.JSON.valueToTree(text.procedure())),
                    actor);
        }

        private void tested(String caseNo) throws InterruptedException {
            tests.start(caseNo, clerk());
            for (int i = 0;
                    i < 200
                            && tests.newest(drafts.get(caseNo, clerk()))
                                    .orElseThrow()
                                    .isRunning();
                    i++) TimeUnit.MILLISECONDS.sleep(50);
            assertThat(tests.newest(drafts.get(caseNo, clerk())).orElseThrow().state())
                    .isEqualTo(BackTest.State.DONE);
        }

        private String inReview(LocalDate from, String ratio) throws InterruptedException {
            String caseNo = draft();
            write(caseNo, from, ratio, clerk());
            releases.submit(caseNo, clerk());
            tested(caseNo);
            releases.acceptTest(caseNo, true, "已阅", clerk());
            return caseNo;
        }

        private static Facts registered(String amount) {
            return Facts.NONE
                    .with(Fact.registeredAmount, Money.of(amount))
                    .with(Fact.registeredOn, LocalDate.of(2023, 6, 1));
        }

        @Test
        void comesIntoForceOnItsDayByASecondPersonAndPays() throws Exception {
            String caseNo = inReview(LocalDate.of(2026, 4, 1), "0.002");
            releases.release(caseNo, MAY, "同意", reviewer());
            assertThat(book.inForce(id, MAY.minusDays(1))).isEmpty();
            // 0.2% of 1,000,000 is 2,000.
            assertThat(book.quote(id, registered("1000000.00"), MAY).amount()).isEqualTo(Money.of("2000.00"));
            Draft released = drafts.get(caseNo, clerk());
            assertThat(released.status()).isEqualTo(PolicyStatus.RELEASED);
            assertThat(released.releasedBy()).isEqualTo(reviewer().userId());
            assertThatThrownBy(() -> write(caseNo, MAY, "0.003", clerk()))
                    .satisfies(because(PolicyReason.POLICY_NOT_DRAFT));
        }

        @Test
        void aSuccessorTakesOverFromItsDayAndThePinnedVersionStays() throws Exception {
            String first = inReview(LocalDate.of(2026, 1, 1), "0.001");
            releases.release(first, LocalDate.of(2026, 1, 1), null, reviewer());
            String second = drafts.succeed(id, 1, clerk());
            write(second, MAY, "0.002", clerk());
            assertThat(drafts.findings(drafts.get(second, clerk())))
                    .extracting(DraftFinding::reason)
                    .containsExactly(PolicyReason.POLICY_SUCCEEDS);
            releases.submit(second, clerk());
            tested(second);
            releases.acceptTest(second, true, null, clerk());
            releases.release(second, MAY, null, reviewer());
            // 0.1% before May, 0.2% from May on, of 500,000.
            assertThat(book.quote(id, registered("500000.00"), MAY.minusDays(1)).amount())
                    .isEqualTo(Money.of("500.00"));
            assertThat(book.quote(id, registered("500000.00"), MAY).amount()).isEqualTo(Money.of("1000.00"));
            assertThat(book.version(id, 1).quote(registered("500000.00"), MAY).amount())
                    .isEqualTo(Money.of("500.00"));
        }

        @Test
        void nobodyReleasesWhatHeHasWritten() throws Exception {
            String caseNo = draft();
            write(caseNo, MAY, "0.001", clerk());
            write(caseNo, MAY, "0.002", reviewer());
            releases.submit(caseNo, clerk());
            tested(caseNo);
            releases.acceptTest(caseNo, true, null, clerk());
            refuses(() -> releases.release(caseNo, MAY, null, reviewer()), PolicyReason.POLICY_EDITOR_RELEASES);
            assertThatThrownBy(() -> releases.release(caseNo, MAY, null, clerk()))
                    .isInstanceOf(Denied.class);
            releases.release(caseNo, MAY, null, director());
            assertThat(book.get(id).validFrom()).isEqualTo(MAY);
        }

        @Test
        void isSentBackWithAReasonAndTestedAgainAfterAChange() throws Exception {
            String caseNo = inReview(MAY, "0.001");
            refuses(() -> releases.sendBack(caseNo, " ", reviewer()), PolicyReason.POLICY_OPINION_REQUIRED);
            releases.sendBack(caseNo, "比例偏低", reviewer());
            assertThat(drafts.get(caseNo, clerk()).opinion()).isEqualTo("比例偏低");
            write(caseNo, MAY, "0.003", clerk());
            releases.submit(caseNo, clerk());
            refuses(() -> releases.acceptTest(caseNo, true, null, clerk()), PolicyReason.POLICY_NOT_TESTED);
            releases.acceptTest(caseNo, false, "再改", clerk());
            assertThat(drafts.get(caseNo, clerk()).status()).isEqualTo(PolicyStatus.DRAFT);
        }

        @Test
        void twoPeopleReleaseAtOnceAndOneOfThemDoes() throws Exception {
            String caseNo = inReview(MAY, "0.001");
            CountDownLatch together = new CountDownLatch(1);
            ExecutorService people = Executors.newFixedThreadPool(2);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Actor person : List.of(reviewer(), director()))
                answers.add(people.submit(() -> {
                    together.await();
                    try {
                        releases.release(caseNo, MAY, null, person);
                        return true;
                    } catch (Refusal late) {
                        return false;
                    }
                }));
            together.countDown();
            int released = 0;
            for (Future<Boolean> answer : answers) if (answer.get(30, TimeUnit.SECONDS)) released++;
            people.shutdown();
            assertThat(released).isEqualTo(1);
            assertThat(jdbc.queryForObject(
                            "select count(*) from record_audit where command = 'policy.release' and case_no = ?",
                            Integer.class,
                            caseNo))
                    .isEqualTo(1);
        }

        @Test
        void isWithdrawnByTwoAndKeptForTheCasesPinnedToIt() throws Exception {
            String caseNo = inReview(MAY, "0.001");
            releases.release(caseNo, MAY, null, reviewer());
            assertThat(releases.requestWithdrawal(id, 1, "依据已废止", clerk())).isEqualTo(caseNo);
            refuses(() -> releases.requestWithdrawal(id, 1, "再次", clerk()), PolicyReason.POLICY_WITHDRAWAL_PENDING);
            releases.decideWithdrawal(caseNo, true, "同意", reviewer());
            assertThatThrownBy(() -> book.get(id)).isInstanceOf(NotFound.class);
            assertThat(book.version(id, 1).status()).isEqualTo(PolicyStatus.WITHDRAWN);
        }

        @Test
        void theWithdrawalsAuthorDoesNotApproveIt() throws Exception {
            String caseNo = inReview(MAY, "0.001");
            releases.release(caseNo, MAY, null, director());
            releases.requestWithdrawal(id, 1, "依据已废止", reviewer());
            refuses(() -> releases.decideWithdrawal(caseNo, true, null, reviewer()), CommonReason.MAKER_IS_CHECKER);
            releases.decideWithdrawal(caseNo, false, "仍然有效", director());
            assertThat(book.get(id).version()).isEqualTo(1);
        }

        @Test
        void policiesOfOtherPlacesAreReadOnlyAndTheirDraftsUnknown() {
            assertThatThrownBy(() -> drafts.succeed("guangzhou-compensation-2025", 1, clerk()))
                    .isInstanceOf(Denied.class)
                    .satisfies(because(PolicyReason.POLICY_OTHER_REGION));
            String caseNo = draft();
            Actor elsewhere = users.actor("nanhai-clerk");
            assertThatThrownBy(() -> drafts.get(caseNo, elsewhere)).isInstanceOf(NotFound.class);
            assertThat(drafts.search(null, Page.Request.page(1), elsewhere).items())
                    .noneMatch(each -> each.caseNo().equals(caseNo));
            assertThatThrownBy(() -> drafts.get(caseNo, users.actor("leader1"))).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> book.version(id, 1)).isInstanceOf(NotFound.class);
        }

        @Test
        void oneDraftAtATimeAndOnlyTheReaderOfTheNewestSaves() {
            String caseNo = draft();
            refuses(
                    () -> drafts.create(new NewPolicy(id, "又一份", "zhengzhou-bank-reward-2023", 1), clerk()),
                    PolicyReason.POLICY_ID_TAKEN);
            int seen = drafts.get(caseNo, clerk()).revision();
            write(caseNo, MAY, "0.001", clerk());
            DecisionTable gates =
                    drafts.tables(drafts.get(caseNo, clerk())).all().get(0);
            assertThatThrownBy(() -> drafts.save(caseNo, seen, gates, clerk())).isInstanceOf(Stale.class);
            drafts.drop(caseNo, clerk());
            assertThat(drafts.get(caseNo, clerk()).status()).isEqualTo(PolicyStatus.WITHDRAWN);
            assertThatThrownBy(() -> book.version(id, 1)).isInstanceOf(NotFound.class);
        }

        @Test
        void saysWhichRowAndWhyAndIsNotSubmittedBefore() {
            String caseNo = drafts.create(new NewPolicy(id, "济源补偿", "guangzhou-compensation-2025", 1), clerk());
            Draft draft = drafts.get(caseNo, clerk());
            DecisionTable ratio = drafts.tables(draft).named("ratio").orElseThrow();
            TableEdit edit = TableEdit.of(ratio)
                    .typed(Map.of(
                            "ratio.row[1].mode", "\"BANK\"",
                            "ratio.row[1].principal", "<= 600000000",
                            "ratio.row[1].ratio", "\"1.40\"",
                            "ratio.row[2].mode", "\"BANK\"",
                            "ratio.row[2].principal", ">= 500000000",
                            "ratio.row[2].ratio", "\"0.30\""));
            drafts.save(caseNo, draft.revision(), edit.toTable(), clerk());
            List<DraftFinding> findings = drafts.findings(drafts.get(caseNo, clerk()));
            assertThat(findings)
                    .filteredOn(DraftFinding::blocks)
                    .extracting(each -> each.place() + " " + each.reason())
                    .contains(
                            "sourceName REQUIRED",
                            "ratio.row[1].ratio POLICY_RESULT_NOT_SHARE",
                            "ratio.row[1] TABLE_ROWS_OVERLAP");
            assertThatThrownBy(() -> releases.submit(caseNo, clerk()))
                    .satisfies(because(PolicyReason.POLICY_HAS_ERRORS));
        }

        @Test
        void sharesThatDoNotMakeAWholeAreNotKept() {
            String caseNo = drafts.create(new NewPolicy(id, "济源补偿", "jiyuan-compensation", 1), clerk());
            Draft draft = drafts.get(caseNo, clerk());
            DraftText text = drafts.text(draft);
            SaveDraft save = new SaveDraft(
                    caseNo,
                    draft.revision(),
                    "济源补偿",
                    "",
                    MAY,
                    null,
                    text.decidingDate(),
                    true,
                    null,
                    List.of(),
                    PolicyFile.JSON.readTree(
                            """
                            {"shares": [{"party": "FUND", "share": "0.5"}, {"party": "BANK", "share": "0.4"}], "lender": "BANK"}
                            """),
                    PolicyFile.JSON.valueToTree(text.procedure()));
            refuses(() -> drafts.save(save, clerk()), PolicyReason.POLICY_SHARES_NOT_WHOLE);
            assertThat(drafts.get(caseNo, clerk()).revision()).isEqualTo(draft.revision());
        }

        @Test
        void aFileWithCodeIsRefusedAndNothingIsKept() {
            String caseNo = draft();
            Draft before = drafts.get(caseNo, clerk());
            String harmless = new String(drafts.tables(before).toDmn(), StandardCharsets.UTF_8);
            String script = harmless.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"javascript\" ");
            assertThat(script).isNotEqualTo(harmless);
            assertThatThrownBy(() ->
                            drafts.upload(caseNo, before.revision(), script.getBytes(StandardCharsets.UTF_8), clerk()))
                    .isInstanceOf(Rejected.class);
            assertThat(drafts.get(caseNo, clerk())).isEqualTo(before);
            drafts.upload(caseNo, before.revision(), harmless.getBytes(StandardCharsets.UTF_8), clerk());
            assertThat(drafts.get(caseNo, clerk()).revision()).isEqualTo(before.revision() + 1);
        }

        private static Consumer<Throwable> because(Reason reason) {
            return e -> assertThat(((Refusal) e).reason()).isEqualTo(reason);
        }

        private static void refuses(ThrowingCallable call, Reason reason) {
            assertThatThrownBy(call).isInstanceOf(Rejected.class).satisfies(because(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
