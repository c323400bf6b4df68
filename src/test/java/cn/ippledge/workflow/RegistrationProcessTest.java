package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.ippledge.collateral.ChangeKind;
import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.ReviewOutcome;
import cn.ippledge.collateral.RightType;
import cn.ippledge.workflow.step.Steps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CoversProcess("pledge-registration")
class RegistrationProcessTest extends ProcessTestCase {

    @Override
    String prefix() {
        return "PR";
    }

    @Test
    void isRegisteredChangedAndCancelled() {
        registered();
        changed(ChangeKind.CHANGE, true);
        assertWaitsAt("awaitChange");
        changed(ChangeKind.CANCELLATION, false);
        assertWaitsAt("awaitChange");
        changed(ChangeKind.CANCELLATION, true);
        assertEnded();
        ended(RegistrationState.CANCELLED); // the fact behind the decision; nothing waits for it any more
    }

    @Test
    void aSecondPersonDisagreesAndThenRefuses() {
        reviewing();
        review(ReviewOutcome.REGISTER);
        assertWaitsFor("confirmResult@IP_CLERK@501");
        happens(new PledgeEvent.ResultDecided(caseNo, SOMEBODY, false));
        assertWaitsFor("reviewFiling@IP_CLERK@501");
        review(ReviewOutcome.REFUSE);
        happens(new PledgeEvent.ResultDecided(caseNo, SOMEBODY, true));
        ended(RegistrationState.REFUSED);
        assertEnded();
    }

    @Test
    void isCorrectedBeforeAcceptanceAndDuringReview() {
        filed();
        happens(new PledgeEvent.Accepted(caseNo, SOMEBODY, false));
        assertWaitsFor("correctFiling@BANK_MANAGER@301");
        happens(new PledgeEvent.Corrected(caseNo, SOMEBODY));
        assertWaitsFor("reviewFiling@IP_CLERK@501");
        review(ReviewOutcome.CORRECTION);
        assertWaitsFor("correctFiling@BANK_MANAGER@301");
    }

    @Test
    void isAbandonedWhenNotCorrectedInTime() {
        reviewing();
        review(ReviewOutcome.CORRECTION);
        doAnswer(call -> {
                    events.publishEvent(ending(RegistrationState.DEEMED_ABANDONED));
                    return null;
                })
                .when(pledges)
                .abandon(caseNo);
        timeRunsOut();
        verify(pledges).abandon(caseNo);
        assertEnded();
    }

    @Test
    void endsByWithdrawalBeforeRegistration() {
        filed();
        ended(RegistrationState.WITHDRAWN);
        assertEnded();
        assertThat(last(Steps.ACCEPT_FILING).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void endsByRevocationWhileAChangeIsReviewed() {
        registered();
        happens(new PledgeEvent.ChangeRequested(caseNo, SOMEBODY, ChangeKind.EXTENSION));
        ended(RegistrationState.REVOKED);
        assertEnded();
    }

    @Test
    void lapsesWithItsTerm() {
        registered();
        ended(RegistrationState.LAPSED);
        assertEnded();
    }

    @BeforeEach
    void theAuthorityGivesTimeForCorrections() {
        Registration returned = mock();
        when(returned.state()).thenReturn(RegistrationState.CORRECTION);
        when(returned.dueOn()).thenReturn(LocalDate.of(2026, 4, 9));
        when(pledges.get(eq(caseNo), any())).thenReturn(returned);
    }

    @Test
    void theTimeForCorrectionEndsWithTheDayTheDomainSays() {
        reviewing();
        review(ReviewOutcome.CORRECTION);
        // midnight after 9 April 2026 in Shanghai (UTC+8) is 16:00 UTC of the 9th
        assertThat(timer().getDuedate()).isEqualTo(Date.from(Instant.parse("2026-04-09T16:00:00Z")));
    }

    // ---- the way there

    private void filed() {
        happens(new PledgeEvent.Opened(
                caseNo, SOMEBODY, "FA-2026-000001", RightType.PATENT, ENTERPRISE, BANK, IP_OFFICE, YANHU));
        assertWaitsFor("pledgorSign@ENTERPRISE_PRINCIPAL@101");
        happens(new PledgeEvent.SignedByPledgor(caseNo, SOMEBODY));
        assertWaitsFor("fileRegistration@BANK_MANAGER@301");
        happens(new PledgeEvent.Filed(caseNo, SOMEBODY));
        assertWaitsFor("acceptFiling@IP_CLERK@501");
    }

    private void reviewing() {
        filed();
        happens(new PledgeEvent.Accepted(caseNo, SOMEBODY, true));
        assertWaitsFor("reviewFiling@IP_CLERK@501");
    }

    private void review(ReviewOutcome outcome) {
        happens(new PledgeEvent.Reviewed(caseNo, SOMEBODY, outcome));
    }

    private void registered() {
        reviewing();
        review(ReviewOutcome.REGISTER);
        happens(new PledgeEvent.ResultDecided(caseNo, SOMEBODY, true));
        assertWaitsAt("awaitChange");
        assertWaitsFor();
    }

    private void changed(ChangeKind kind, boolean approved) {
        happens(new PledgeEvent.ChangeRequested(caseNo, SOMEBODY, kind));
        assertWaitsFor("decideChange@IP_CLERK@501");
        happens(new PledgeEvent.ChangeDecided(caseNo, SOMEBODY, kind, approved));
    }

    private void ended(RegistrationState state) {
        happens(ending(state));
    }

    private PledgeEvent.Ended ending(RegistrationState state) {
        return new PledgeEvent.Ended(caseNo, SOMEBODY, "FA-2026-000001", YANHU, state, LocalDate.of(2026, 3, 10));
    }
}
