package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.AuditLine;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class ApplicationsTest {

    abstract static class Cases {

        @Autowired
        ApplicationContext context;

        @Autowired
        AuditTrail audit;

        Story story;
        Applications applications;

        @BeforeEach
        void begin() {
            story = new Story(context);
            applications = story.applications;
        }

        @Test
        void keepsADraftAsFarAsItHasCome() {
            long right = story.patent();
            PartyId bank = story.manager.organisation();
            Request partly =
                    new Request(Money.of("1234567.89"), null, " 研发 ", null, List.of(right), List.of(bank), false);
            String no = story.draft(partly);

            Application kept = story.get(no);
            assertThat(kept.request()).isEqualTo(partly);
            assertThat(kept.purpose()).isEqualTo("研发");
            assertThat(kept.state()).isEqualTo(ApplicationState.DRAFT);
            assertThat(kept.version()).isEqualTo(1);
            assertThat(kept.approved()).isNull();
        }

        @Test
        void savingTheSameAgainChangesNothing() {
            String no = story.draft(story.request(story.patent()));
            Application kept = story.get(no);
            Application again = applications.save(new SaveDraft(no, kept.version(), kept.request()), story.enterprise);
            assertThat(again).isEqualTo(kept);
        }

        @Test
        void aSecondWindowWithTheOldVersionIsToldThatItIsStale() {
            String no = story.draft(story.request(story.patent()));
            assertThatThrownBy(() -> applications.save(new SaveDraft(no, 0, Request.EMPTY), story.enterprise))
                    .isInstanceOf(Stale.class);
        }

        @Test
        void refusesRightsOfAnotherEnterpriseAndBanksThatAreNotAdmitted() {
            Story stranger = new Story(context);
            Request wrong = new Request(
                    null,
                    null,
                    null,
                    null,
                    List.of(stranger.patent()),
                    List.of(stranger.enterprise.organisation()),
                    false);
            String no = applications.start(story.enterprise.organisation(), story.enterprise);
            assertThatThrownBy(() -> applications.save(new SaveDraft(no, 0, wrong), story.enterprise))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .containsExactly(
                                    new Rejected.Field("rights", FinancingReason.RIGHT_NOT_YOURS),
                                    new Rejected.Field("wishedBanks", FinancingReason.BANK_NOT_ADMITTED)));
            assertThat(story.get(no).request()).isEqualTo(Request.EMPTY);
        }

        @Test
        void submissionNamesEveryMissingFieldAndStoresNothing() {
            String no = story.draft(new Request(Money.of("1"), null, null, null, List.of(), List.of(), false));
            assertThatThrownBy(() -> applications.submit(no, story.enterprise))
                    .isInstanceOfSatisfying(Rejected.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(CommonReason.FIELDS_INVALID);
                        assertThat(refused.fields())
                                .extracting(Rejected.Field::field)
                                .containsExactly("months", "purpose", "method", "rights", "consent");
                    });
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.DRAFT);
        }

        @Test
        void aSubmittedApplicationIsNoLongerWrittenIn() {
            String no = story.submitted();
            int version = story.get(no).version();
            assertThatThrownBy(() -> applications.save(new SaveDraft(no, version, Request.EMPTY), story.enterprise))
                    .isInstanceOf(Rejected.class);
        }

        @Test
        void recordsWhoDidWhat() {
            String no = story.submitted();
            assertThat(audit.ofCase(no))
                    .extracting(AuditLine::command)
                    .containsExactly("application.start", "application.save", "application.submit");
            assertThat(audit.ofCase(no)).extracting(AuditLine::userId).containsOnly(story.enterprise.userId());
        }

        @Test
        void anotherEnterpriseDoesNotLearnThatTheCaseExists() {
            String no = story.submitted();
            Story stranger = new Story(context);
            assertThatThrownBy(() -> applications.get(no, stranger.enterprise)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> applications.submit(no, stranger.enterprise))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> applications.withdraw(no, "x", stranger.enterprise))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void aRegionSeesItsCasesFromSubmissionOnAndNoOtherRegions() {
            String draft = story.draft(story.request(story.patent()));
            assertThatThrownBy(() -> applications.get(draft, story.centerClerk)).isInstanceOf(NotFound.class);
            String no = story.submitted();
            assertThat(applications.get(no, story.centerClerk).no()).isEqualTo(no);
            assertThatThrownBy(() -> applications.get(no, story.clerkElsewhere)).isInstanceOf(NotFound.class);
        }

        @Test
        void aBankSeesWhatItWasInvitedToUntilAnotherHasTakenIt() {
            String no = story.invited(story.manager, story.otherManager);
            assertThat(applications.get(no, story.manager).no()).isEqualTo(no);
            assertThat(applications.get(no, story.otherManager).no()).isEqualTo(no);
            Story stranger = new Story(context);
            assertThatThrownBy(() -> applications.get(no, stranger.manager)).isInstanceOf(NotFound.class);

            story.matching.answer(no, true, null, story.manager);
            assertThat(applications.get(no, story.manager).bank()).isEqualTo(story.manager.organisation());
            assertThatThrownBy(() -> applications.get(no, story.otherManager)).isInstanceOf(NotFound.class);
        }

        @Test
        void aHeadOfficeSeesItsBranchesCases() {
            PartyId branch =
                    story.organisation(OrganisationKind.BANK, story.manager.organisation(), Money.of("1000000"));
            var branchManager = story.person(branch, OrganisationKind.BANK, Story.REGION, Role.BANK_MANAGER);
            String no = story.invited(branchManager);
            assertThat(applications.get(no, story.manager).no()).isEqualTo(no);
        }

        @Test
        void anEvaluatorSeesItsAssignmentsOnly() {
            String no = story.taken();
            assertThatThrownBy(() -> applications.get(no, story.appraiser)).isInstanceOf(NotFound.class);
            story.matching.assignEvaluator(no, story.appraiser.organisation(), null, story.centerClerk);
            assertThat(applications.get(no, story.appraiser).no()).isEqualTo(no);
            assertThat(story.eligibility.findings(no, story.appraiser)).isEmpty();
        }

        @Test
        void theOperatorSeesNoBusiness() {
            String no = story.submitted();
            var operator = story.person(
                    story.centerClerk.organisation(), OrganisationKind.OPERATOR, Story.REGION, Role.ADMIN_SYSTEM);
            assertThatThrownBy(() -> applications.get(no, operator)).isInstanceOf(NotFound.class);
            assertThat(applications
                            .search(ApplicationFilter.ALL, Page.Request.page(1), operator)
                            .total())
                    .isZero();
        }

        @Test
        void searchesSortsAndPages() {
            String small = story.draft(new Request(Money.of("100"), 1, "100%_自有", null, List.of(), List.of(), false));
            String large = story.draft(new Request(Money.of("900"), 1, "扩产", null, List.of(), List.of(), false));
            assertThat(found(new ApplicationFilter(null, null, ApplicationFilter.Sort.AMOUNT, true), 1))
                    .containsExactly(small, large);
            assertThat(found(new ApplicationFilter(null, null, ApplicationFilter.Sort.NO, false), 1))
                    .containsExactly(large, small);
            assertThat(found(new ApplicationFilter("扩", null, null, false), 1)).containsExactly(large);
            assertThat(found(new ApplicationFilter("%_", null, null, false), 1)).containsExactly(small);
            assertThat(found(new ApplicationFilter("x_x", null, null, false), 1))
                    .isEmpty();
            assertThat(found(new ApplicationFilter(null, ApplicationState.OFFER, null, false), 1))
                    .isEmpty();
            Page<ApplicationLine> second = applications.search(
                    new ApplicationFilter(null, null, ApplicationFilter.Sort.NO, true),
                    new Page.Request(2, 1),
                    story.enterprise);
            assertThat(second.total()).isEqualTo(2);
            assertThat(second.items()).extracting(ApplicationLine::no).containsExactly(large);
        }

        private List<String> found(ApplicationFilter filter, int page) {
            return applications.search(filter, Page.Request.page(page), story.enterprise).items().stream()
                    .map(ApplicationLine::no)
                    .toList();
        }

        @Test
        void withdrawingClosesInvitationsAndTellsTheOthers() {
            String no = story.invited(story.manager, story.otherManager);
            applications.withdraw(no, "另有安排", story.enterprise);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.WITHDRAWN);
            assertThat(story.get(no).endReason()).isEqualTo("另有安排");
            assertThat(story.matching.banksInvited(no)).isEmpty();
            assertThat(events.stream(FinancingEvent.Ended.class))
                    .containsExactly(
                            new FinancingEvent.Ended(no, story.enterprise.userId(), ApplicationState.WITHDRAWN));
        }

        @Autowired
        ApplicationEvents events;

        @Test
        void withdrawingTakesAReason() {
            String no = story.submitted();
            assertThatThrownBy(() -> applications.withdraw(no, " ", story.enterprise))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .containsExactly(new Rejected.Field("reason", CommonReason.REQUIRED)));
        }

        @Test
        void withdrawingStopsTheFirmThatValues() {
            String no = story.taken();
            story.matching.assignEvaluator(no, story.appraiser.organisation(), null, story.centerClerk);
            applications.withdraw(no, "另有安排", story.enterprise);
            assertThat(story.valuations.current(no)).isEmpty();
        }

        @Test
        void onlyAReviewerOrDirectorOfTheCenterCancels() {
            String no = story.submitted();
            assertThatThrownBy(() -> applications.cancel(no, "重复", story.centerClerk))
                    .isInstanceOf(Denied.class);
            applications.cancel(no, "重复", story.centerReviewer);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.CANCELLED);
        }

        @Test
        void theBankCancelsOnlyWhileContracting() {
            String taken = story.taken();
            assertThatThrownBy(() -> applications.cancel(taken, "x", story.manager))
                    .isInstanceOf(Denied.class);
            String contracting = story.contracting();
            applications.cancel(contracting, "企业未来签约", story.manager);
            assertThat(story.get(contracting).state()).isEqualTo(ApplicationState.CANCELLED);
        }
    }

    @Nested
    @OnH2
    @RecordApplicationEvents
    class H2 extends Cases {}

    @Nested
    @OnMySql
    @RecordApplicationEvents
    class MySql extends Cases {}
}
