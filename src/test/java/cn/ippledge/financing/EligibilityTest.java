package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.WatchlistKind;
import cn.ippledge.party.Watchlists;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class EligibilityTest {

    abstract static class Cases {

        @Autowired
        ApplicationContext context;

        Story story;
        Eligibility eligibility;

        @BeforeEach
        void begin() {
            story = new Story(context);
            eligibility = story.eligibility;
        }

        private void list(WatchlistKind kind) {
            list(kind, TestClock.START, null);
        }

        private void list(WatchlistKind kind, LocalDate from, LocalDate to) {
            story.watchlists.add(
                    new Watchlists.AddEntry(kind, story.creditCode, "盐湖科技", from, to, "通报〔2026〕1号", null),
                    story.centerClerk);
        }

        private void decide(String no, EligibilityOutcome outcome) {
            eligibility.decide(no, outcome, "审查意见", story.centerClerk);
        }

        private static void refuses(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }

        private List<String> failing(String no) {
            return eligibility.findings(no, story.centerClerk).stream()
                    .filter(finding -> !finding.passed())
                    .map(Finding::code)
                    .toList();
        }

        @Test
        void keepsTwelveFindingsAtSubmissionAndPassesWhenAllDo() {
            String no = story.submitted();
            assertThat(eligibility.findings(no, story.enterprise)).hasSize(12).allMatch(Finding::passed);
            decide(no, EligibilityOutcome.PASS);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.MATCHING);
        }

        @Test
        void aDraftIsLookedAtAsItStands() {
            String no = story.draft(Request.EMPTY);
            assertThat(eligibility.findings(no, story.enterprise))
                    .filteredOn(finding -> !finding.passed())
                    .extracting(Finding::code)
                    .containsExactly("CONSENT");
        }

        @Test
        void whileAFindingFailsItCannotPassButAReviewerMayGrantAnException() {
            String no = story.submitted();
            list(WatchlistKind.DISHONESTY);
            refuses(FinancingReason.FINDINGS_FAIL, () -> decide(no, EligibilityOutcome.PASS));
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.ELIGIBILITY);

            decide(no, EligibilityOutcome.OVERRIDE);
            assertThat(failing(no)).containsExactly("NOT_DISHONEST");
            eligibility.decideOverride(no, true, "已履行完毕", story.centerReviewer);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.MATCHING);
        }

        @Test
        void whoAskedForTheExceptionDoesNotGrantIt() {
            Actor both = new Actor(
                    story.centerClerk.userId(),
                    story.centerClerk.login(),
                    story.centerClerk.name(),
                    story.centerClerk.organisation(),
                    OrganisationKind.CENTER,
                    Story.REGION,
                    Set.of(Role.CENTER_CLERK, Role.CENTER_REVIEWER));
            String no = story.submitted();
            list(WatchlistKind.BLACKLIST);
            eligibility.decide(no, EligibilityOutcome.OVERRIDE, "请复核", both);
            refuses(CommonReason.MAKER_IS_CHECKER, () -> eligibility.decideOverride(no, true, "同意", both));
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.OVERRIDE);
        }

        @Test
        void anExceptionThatIsNotGrantedGoesBackToTheClerk() {
            String no = story.submitted();
            list(WatchlistKind.DISHONESTY);
            decide(no, EligibilityOutcome.OVERRIDE);
            eligibility.decideOverride(no, false, "未履行", story.centerReviewer);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.ELIGIBILITY);
        }

        @Test
        void nothingToOverrideIsSaidSo() {
            String no = story.submitted();
            refuses(FinancingReason.NOTHING_TO_OVERRIDE, () -> decide(no, EligibilityOutcome.OVERRIDE));
        }

        /** The entry's last day counts, the day after does not, and what begins tomorrow does not yet. */
        @Test
        void theVetoStandsOnTheDaysOfTheEntryOnly() {
            String no = story.submitted();
            list(WatchlistKind.ABNORMAL_FILING, TestClock.START.minusDays(30), TestClock.START.minusDays(1));
            list(WatchlistKind.MALICIOUS_TRADEMARK, TestClock.START.plusDays(1), null);
            assertThat(failing(no)).isEmpty();

            list(WatchlistKind.DISHONESTY, TestClock.START.minusDays(30), TestClock.START);
            refuses(FinancingReason.FINDINGS_FAIL, () -> decide(no, EligibilityOutcome.PASS));
            list(WatchlistKind.ABNORMAL_FILING, TestClock.START.minusDays(1), TestClock.START);
            refuses(FinancingReason.VETO_STANDS, () -> decide(no, EligibilityOutcome.PASS));
        }

        @Test
        void abnormalFilingIsAVetoThatNobodyOverrides() {
            String no = story.submitted();
            list(WatchlistKind.ABNORMAL_FILING);
            refuses(FinancingReason.VETO_STANDS, () -> decide(no, EligibilityOutcome.PASS));
            refuses(FinancingReason.VETO_STANDS, () -> decide(no, EligibilityOutcome.OVERRIDE));
            decide(no, EligibilityOutcome.REJECT);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.REJECTED);
            assertThat(failing(no)).containsExactly("NO_ABNORMAL_FILING");
        }

        @Test
        void aVetoThatAppearsWhileTheReviewerThinksStillCounts() {
            String no = story.submitted();
            list(WatchlistKind.DISHONESTY);
            decide(no, EligibilityOutcome.OVERRIDE);
            list(WatchlistKind.MALICIOUS_TRADEMARK);
            refuses(
                    FinancingReason.VETO_STANDS,
                    () -> eligibility.decideOverride(no, true, "同意", story.centerReviewer));
        }

        @Test
        void aRightThatExpiresBeforeTheLoanEndsFails() {
            // A mark registered on 1 July 2016 lives ten years, to mid 2026; twelve months from 10 March 2026 end
            // later.
            String no = story.draft(story.request(story.trademark(LocalDate.of(2016, 7, 1))));
            story.applications.submit(no, story.enterprise);
            assertThat(failing(no)).containsExactly("TERM_COVERS_LOAN");
        }

        @Test
        void aSupplementAmendsTheDraftAndResumesAtTheReview() {
            String no = story.submitted();
            decide(no, EligibilityOutcome.SUPPLEMENT);
            Application asked = story.get(no);
            assertThat(asked.askedFor()).isEqualTo("审查意见");
            Request lower =
                    new Request(Money.of("2500000"), 12, "采购", RepaymentMethod.BULLET, asked.rights(), List.of(), true);
            story.applications.save(new SaveDraft(no, asked.version(), lower), story.enterprise);
            refuses(CommonReason.REQUIRED, () -> eligibility.supplement(no, " ", story.enterprise));
            eligibility.supplement(no, "已补", story.enterprise);

            Application resumed = story.get(no);
            assertThat(resumed.state()).isEqualTo(ApplicationState.ELIGIBILITY);
            assertThat(resumed.amount()).isEqualTo(Money.of("2500000"));
            assertThat(resumed.resumeAt()).isNull();
        }

        @Test
        void aSupplementThatLeavesAFieldOpenIsRefusedWithIt() {
            String no = story.submitted();
            decide(no, EligibilityOutcome.SUPPLEMENT);
            Application asked = story.get(no);
            story.applications.save(new SaveDraft(no, asked.version(), Request.EMPTY), story.enterprise);
            assertThatThrownBy(() -> eligibility.supplement(no, "已补", story.enterprise))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .hasSize(6));
        }

        @Test
        void rejectingAndAskingTakeAnOpinion() {
            String no = story.submitted();
            refuses(
                    CommonReason.REQUIRED,
                    () -> eligibility.decide(no, EligibilityOutcome.REJECT, null, story.centerClerk));
            refuses(
                    CommonReason.REQUIRED,
                    () -> eligibility.decide(no, EligibilityOutcome.SUPPLEMENT, " ", story.centerClerk));
        }

        @Test
        void onlyTheRegionsClerkDecides() {
            String no = story.submitted();
            assertThatThrownBy(() -> eligibility.decide(no, EligibilityOutcome.PASS, null, story.centerReviewer))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> eligibility.decide(no, EligibilityOutcome.PASS, null, story.enterprise))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> eligibility.decide(no, EligibilityOutcome.PASS, null, story.clerkElsewhere))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
