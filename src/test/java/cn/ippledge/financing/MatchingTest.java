package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class MatchingTest {

    abstract static class Cases {

        @Autowired
        ApplicationContext context;

        Story story;
        Matching matching;

        @BeforeEach
        void begin() {
            story = new Story(context);
            matching = story.matching;
        }

        private static void refuses(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }

        private String matchable() {
            String no = story.submitted();
            story.eligibility.decide(no, EligibilityOutcome.PASS, null, story.centerClerk);
            return no;
        }

        private List<InvitationState> states(String no) {
            return matching.invitations(no, story.centerClerk).stream()
                    .map(Invitation::state)
                    .toList();
        }

        @Test
        void invitationsRunFiveWorkingDays() {
            String no = story.invited(story.manager, story.otherManager);
            // From Tuesday 10 March 2026: Wed 11, Thu 12, Fri 13, Mon 16, Tue 17.
            assertThat(matching.invitations(no, story.centerClerk))
                    .extracting(Invitation::expiresOn)
                    .containsOnly(LocalDate.of(2026, 3, 17));
            assertThat(matching.banksInvited(no))
                    .containsExactly(story.manager.organisation(), story.otherManager.organisation());
        }

        @Test
        void invitesOnlyAdmittedBanksAndEachOnce() {
            String no = matchable();
            refuses(CommonReason.REQUIRED, () -> matching.invite(no, List.of(), null, story.centerClerk));
            refuses(
                    FinancingReason.BANK_NOT_ADMITTED,
                    () -> matching.invite(no, List.of(story.appraiser.organisation()), null, story.centerClerk));
            refuses(
                    FinancingReason.LISTED_TWICE,
                    () -> matching.invite(
                            no,
                            List.of(story.manager.organisation(), story.manager.organisation()),
                            null,
                            story.centerClerk));
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.MATCHING);
        }

        @Test
        void aBankSeesOnlyItsOwnInvitation() {
            String no = story.invited(story.manager, story.otherManager);
            assertThat(matching.invitations(no, story.manager))
                    .extracting(Invitation::bank)
                    .containsExactly(story.manager.organisation());
        }

        @Test
        void theCaseReturnsToMatchingWhenTheLastBankDeclines() {
            String no = story.invited(story.manager, story.otherManager);
            refuses(CommonReason.REQUIRED, () -> matching.answer(no, false, "", story.manager));
            matching.answer(no, false, "不符合投向", story.manager);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.INVITED);
            refuses(FinancingReason.INVITATION_OVER, () -> matching.answer(no, true, null, story.manager));
            matching.answer(no, false, "额度已满", story.otherManager);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.MATCHING);
            assertThat(states(no)).containsExactly(InvitationState.DECLINED, InvitationState.DECLINED);
        }

        @Test
        void aDeclinedBankMayBeInvitedAgain() {
            String no = story.invited(story.manager);
            matching.answer(no, false, "额度已满", story.manager);
            matching.invite(no, List.of(story.manager.organisation()), null, story.centerClerk);
            matching.answer(no, true, null, story.manager);
            assertThat(states(no)).containsExactly(InvitationState.DECLINED, InvitationState.TAKEN);
        }

        @Test
        void theFirstTakerHasItAndTheLateOneIsToldSo() {
            String no = story.invited(story.manager, story.otherManager);
            matching.answer(no, true, null, story.manager);
            refuses(FinancingReason.ALREADY_TAKEN, () -> matching.answer(no, true, null, story.otherManager));
            assertThat(story.get(no).bank()).isEqualTo(story.manager.organisation());
            assertThat(states(no)).containsExactly(InvitationState.TAKEN, InvitationState.CLOSED);
        }

        @Test
        void ofTwoBanksAtTheSameMomentExactlyOneTakesIt() throws Exception {
            String no = story.invited(story.manager, story.otherManager);
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<Reason>> answers = threads.invokeAll(
                        List.of(take(no, story.manager, together), take(no, story.otherManager, together)));
                assertThat(answers.stream().map(Cases::reason))
                        .containsExactlyInAnyOrder(null, FinancingReason.ALREADY_TAKEN);
            } finally {
                threads.shutdown();
            }
            assertThat(states(no)).containsExactlyInAnyOrder(InvitationState.TAKEN, InvitationState.CLOSED);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.EVALUATOR_ASSIGNMENT);
        }

        /** Null when taken, else why not. */
        private Callable<Reason> take(String no, Actor manager, CyclicBarrier together) {
            return () -> {
                together.await();
                try {
                    matching.answer(no, true, null, manager);
                    return null;
                } catch (Refusal refused) {
                    return refused.reason();
                }
            };
        }

        private static Reason reason(Future<Reason> answer) {
            try {
                return answer.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Test
        void aBankThatWasNotInvitedLearnsNothing() {
            String no = story.invited(story.manager);
            assertThatThrownBy(() -> matching.answer(no, true, null, story.otherManager))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> matching.answer(no, true, null, story.approver))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void unansweredInvitationsExpireOnceAndLeaveATakenCaseAlone() {
            String no = story.invited(story.manager);
            matching.expire(no);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.MATCHING);
            assertThat(states(no)).containsExactly(InvitationState.EXPIRED);
            matching.expire(no);
            refuses(FinancingReason.INVITATION_OVER, () -> matching.answer(no, true, null, story.manager));

            String taken = story.taken();
            matching.expire(taken);
            assertThat(story.get(taken).state()).isEqualTo(ApplicationState.EVALUATOR_ASSIGNMENT);
        }

        @Test
        void closesWhenNoBankIsLeft() {
            String no = matchable();
            refuses(CommonReason.REQUIRED, () -> matching.close(no, null, story.centerClerk));
            matching.close(no, "各行均不受理", story.centerClerk);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.UNMATCHED);
        }

        @Test
        void theEvaluatorMustBeIndependentOfBankAndBorrower() {
            String no = story.taken();
            Story other = new Story(context);
            story.connect(story.appraiser.organisation(), story.manager.organisation());
            story.connect(other.appraiser.organisation(), story.enterprise.organisation());
            for (Actor connected : List.of(story.appraiser, other.appraiser))
                refuses(
                        FinancingReason.EVALUATOR_CONNECTED,
                        () -> matching.assignEvaluator(no, connected.organisation(), null, story.centerClerk));
            refuses(
                    FinancingReason.EVALUATOR_NOT_ADMITTED,
                    () -> matching.assignEvaluator(no, story.manager.organisation(), null, story.centerClerk));
            Story independent = new Story(context);
            matching.assignEvaluator(no, independent.appraiser.organisation(), null, story.centerClerk);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.VALUATION);
        }

        @Test
        void aFirmThatDeclinesMakesRoomForAnother() {
            String no = story.taken();
            matching.assignEvaluator(no, story.appraiser.organisation(), null, story.centerClerk);
            story.valuations.decline(no, "人手不足", story.appraiser);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.EVALUATOR_ASSIGNMENT);
            assertThat(story.get(no).evaluator()).isNull();
            Story other = new Story(context);
            matching.assignEvaluator(no, other.appraiser.organisation(), null, story.centerClerk);
            assertThat(story.get(no).evaluator()).isEqualTo(other.appraiser.organisation());
        }

        @Test
        void aSignedReportLeadsToDueDiligence() {
            assertThat(story.get(story.valued()).state()).isEqualTo(ApplicationState.DUE_DILIGENCE);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
