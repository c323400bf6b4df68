package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.ippledge.compensation.ClaimEvent;
import cn.ippledge.compensation.ClaimState;
import cn.ippledge.compensation.CompensationClaim;
import cn.ippledge.compensation.ReviewOutcome;
import cn.ippledge.compensation.SettlementOutcome;
import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoversProcess("risk-compensation")
class CompensationProcessTest extends ProcessTestCase {

    private static final LocalDate LATEST = LocalDate.of(2026, 12, 20), UNTIL = LocalDate.of(2026, 3, 17);

    @Autowired
    CaseDates dates;

    @Override
    String prefix() {
        return "RC";
    }

    @Test
    void isFiledCheckedComputedReviewedApprovedPublishedReleasedAndPaid() {
        reported();
        assertWaitsFor("fileClaim@BANK_POSTLOAN@301");
        happens(new ClaimEvent.Filed(caseNo, SOMEBODY));
        assertWaitsFor("checkClaim@CENTER_CLERK@201");
        happens(new ClaimEvent.Checked(caseNo, SOMEBODY, false));
        assertWaitsFor("fileClaim@BANK_POSTLOAN@301");
        happens(new ClaimEvent.Filed(caseNo, SOMEBODY));
        happens(new ClaimEvent.Checked(caseNo, SOMEBODY, true));
        assertWaitsFor("computeClaim@CENTER_CLERK@201");
        happens(new ClaimEvent.Computed(caseNo, SOMEBODY, false));
        assertWaitsFor("reviewCompensation@CENTER_REVIEWER@201");
        happens(new ClaimEvent.Reviewed(caseNo, SOMEBODY, ReviewOutcome.RETURN));
        assertWaitsFor("computeClaim@CENTER_CLERK@201");
        happens(new ClaimEvent.Computed(caseNo, SOMEBODY, false));
        happens(new ClaimEvent.Reviewed(caseNo, SOMEBODY, ReviewOutcome.PASS));
        assertWaitsFor("approveCompensation@CENTER_DIRECTOR@201");
        published();
        timeRunsOut();
        verify(claimPublicity).close(caseNo);
        assertWaitsFor("releaseCompensation@FISCAL_OFFICER@601");
        happens(new ClaimEvent.Released(caseNo, SOMEBODY));
        assertWaitsFor("payClaim@FISCAL_OFFICER@601");
        happens(new ClaimEvent.Paid(caseNo, SOMEBODY, YANHU, Money.of("1"), true));
        assertWaitsFor("payClaim@FISCAL_OFFICER@601");
        happens(new ClaimEvent.Paid(caseNo, SOMEBODY, YANHU, Money.of("2"), false));
        assertWaitsFor("confirmReceipt@BANK_POSTLOAN@301");
        happens(new ClaimEvent.Received(caseNo, SOMEBODY, true));
        assertEnded();
    }

    @Test
    void aProvisionalPaymentIsSettledByTwoPeopleAndTheRestIsReleasedAgain() {
        reviewed(ReviewOutcome.PASS);
        published();
        timeRunsOut();
        happens(new ClaimEvent.Released(caseNo, SOMEBODY));
        happens(new ClaimEvent.Paid(caseNo, SOMEBODY, YANHU, Money.of("1"), false));
        happens(new ClaimEvent.Received(caseNo, SOMEBODY, false));
        assertWaitsFor("proposeSettlement@CENTER_CLERK@201");
        happens(new ClaimEvent.SettlementProposed(caseNo, SOMEBODY));
        assertWaitsFor("decideSettlement@CENTER_REVIEWER@201");
        happens(new ClaimEvent.SettlementDecided(caseNo, SOMEBODY, SettlementOutcome.RETURNED));
        assertWaitsFor("proposeSettlement@CENTER_CLERK@201");
        happens(new ClaimEvent.SettlementProposed(caseNo, SOMEBODY));
        happens(new ClaimEvent.SettlementDecided(caseNo, SOMEBODY, SettlementOutcome.MORE_DUE));
        assertWaitsFor("releaseCompensation@FISCAL_OFFICER@601");
        happens(new ClaimEvent.Released(caseNo, SOMEBODY));
        happens(new ClaimEvent.Paid(caseNo, SOMEBODY, YANHU, Money.of("1"), false));
        happens(new ClaimEvent.Received(caseNo, SOMEBODY, false));
        happens(new ClaimEvent.SettlementProposed(caseNo, SOMEBODY));
        happens(new ClaimEvent.SettlementDecided(caseNo, SOMEBODY, SettlementOutcome.CLOSED));
        assertEnded();
    }

    /** The borrower catches up while the rest waits for its release, or for its payment. */
    @Test
    void goesBackToTheSettlementWhenTheDefaultEndsAfterAPartWasPaid() {
        reviewed(ReviewOutcome.PASS);
        published();
        timeRunsOut();
        happens(new ClaimEvent.Released(caseNo, SOMEBODY));
        happens(new ClaimEvent.Paid(caseNo, SOMEBODY, YANHU, Money.of("1"), true));
        happens(new ClaimEvent.Recalled(caseNo, SOMEBODY));
        assertWaitsFor("proposeSettlement@CENTER_CLERK@201");
        happens(new ClaimEvent.SettlementProposed(caseNo, SOMEBODY));
        happens(new ClaimEvent.SettlementDecided(caseNo, SOMEBODY, SettlementOutcome.MORE_DUE));
        happens(new ClaimEvent.Recalled(caseNo, SOMEBODY));
        assertWaitsFor("proposeSettlement@CENTER_CLERK@201");
    }

    /** As a process of the model from before, which did not wait for it. */
    @Test
    void isBroughtUpWhereTheClaimStandsWhenItsProcessDoesNotWaitForTheRecall() {
        reviewed(ReviewOutcome.PASS);
        published();
        CompensationClaim claim = mock();
        when(claim.state()).thenReturn(ClaimState.RECEIVED);
        when(claim.region()).thenReturn(YANHU);
        when(claim.enterprise()).thenReturn(ENTERPRISE);
        when(claim.bank()).thenReturn(BANK);
        when(claim.latestOn()).thenReturn(LATEST);
        when(claims.get(eq(caseNo), any())).thenReturn(claim);
        happens(new ClaimEvent.Recalled(caseNo, SOMEBODY));
        assertWaitsFor("proposeSettlement@CENTER_CLERK@201");
    }

    @Test
    void threeExpertsAreAskedAtOnceAndTwoDecide() {
        when(claimDecisions.seats(caseNo)).thenReturn(List.of(21L, 22L, 23L));
        reviewed(ReviewOutcome.EXPERTS);
        assertWaitsFor("expertVote@EXPERT@701", "expertVote@EXPERT@701", "expertVote@EXPERT@701");
        assertThat(tasks.ofCase(caseNo))
                .filteredOn(Task::open)
                .extracting(task -> task.item() + " of " + task.assignee())
                .containsExactlyInAnyOrder("21 of 21", "22 of 22", "23 of 23");
        happens(new ClaimEvent.Voted(caseNo, 22, false, false, false));
        happens(new ClaimEvent.Voted(caseNo, 23, false, true, false));
        assertWaitsFor("reviewCompensation@CENTER_REVIEWER@201");
        happens(new ClaimEvent.Reviewed(caseNo, SOMEBODY, ReviewOutcome.EXPERTS));
        happens(new ClaimEvent.Voted(caseNo, 21, true, false, false));
        assertWaitsFor("expertVote@EXPERT@701", "expertVote@EXPERT@701");
        happens(new ClaimEvent.Voted(caseNo, 23, true, true, true));
        assertWaitsFor("approveCompensation@CENTER_DIRECTOR@201");
        happens(new ClaimEvent.Approved(caseNo, SOMEBODY, false));
        assertEnded();
    }

    @Test
    void endsWhenTheReviewerRefuses() {
        reviewed(ReviewOutcome.REJECT);
        assertEnded();
    }

    @Test
    void waitsWhileTheBankIsPaused() {
        reported();
        happens(new ClaimEvent.Filed(caseNo, SOMEBODY));
        happens(new ClaimEvent.Checked(caseNo, SOMEBODY, true));
        happens(new ClaimEvent.Computed(caseNo, SOMEBODY, true));
        assertWaitsFor();
        assertWaitsAt("awaitBreaker");
        happens(new ClaimEvent.BreakerLifted(caseNo, SOMEBODY));
        assertWaitsFor("computeClaim@CENTER_CLERK@201");
    }

    @Test
    void anObjectionIsDecidedAndThePublicityGoesOnOrTheClaimIsComputedAnew() {
        reviewed(ReviewOutcome.PASS);
        published();
        happens(new ClaimEvent.ObjectionRaised(caseNo, SOMEBODY));
        assertWaitsFor("decideClaimObjection@CENTER_REVIEWER@201");
        happens(new ClaimEvent.ObjectionDecided(caseNo, SOMEBODY, false, UNTIL.plusDays(7)));
        assertWaitsAt("inPublicity");
        assertThat(timer().getDuedate()).isEqualTo(dates.endOf(UNTIL.plusDays(7)));
        happens(new ClaimEvent.ObjectionRaised(caseNo, SOMEBODY));
        happens(new ClaimEvent.ObjectionDecided(caseNo, SOMEBODY, true, null));
        assertWaitsFor("computeClaim@CENTER_CLERK@201");
    }

    @Test
    void isHeardForAnObjectionLeftInTimeAndAdmittedAfterTheLastDay() {
        reviewed(ReviewOutcome.PASS);
        published();
        timeRunsOut();
        assertWaitsFor("releaseCompensation@FISCAL_OFFICER@601");
        happens(new ClaimEvent.ObjectionRaised(caseNo, SOMEBODY));
        assertWaitsFor("decideClaimObjection@CENTER_REVIEWER@201");
        happens(new ClaimEvent.ObjectionDecided(caseNo, SOMEBODY, false, UNTIL));
        assertWaitsAt("inPublicity");
    }

    @Test
    void lapsesWhenTheLastDayIsOver() {
        reported();
        timeRunsOut();
        verify(claims).lapse(caseNo);
        assertEnded();
    }

    @Test
    void endsWithTheCureWhereverItStands() {
        reviewed(ReviewOutcome.PASS);
        happens(new ClaimEvent.Ended(caseNo, SOMEBODY, ClaimState.WITHDRAWN, false));
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTED, fileClaim",
        "FILED, checkClaim",
        "CHECKED, computeClaim",
        "PAUSED, awaitBreaker",
        "COMPUTED, reviewCompensation",
        "REVIEWED, approveCompensation",
        "APPROVED, publishClaim",
        "IN_PUBLICITY, inPublicity",
        "OBJECTED, decideClaimObjection",
        "AWAITING_RELEASE, releaseCompensation",
        "RELEASED, payClaim",
        "QUEUED, payClaim",
        "PAID, confirmReceipt",
        "RECEIVED, proposeSettlement",
        "SETTLING, decideSettlement"
    })
    void standsAfterAResumeWhereItsStateSays(ClaimState state, String activity) {
        CompensationClaim claim = mock();
        when(claim.state()).thenReturn(state);
        when(claim.region()).thenReturn(YANHU);
        when(claim.enterprise()).thenReturn(ENTERPRISE);
        when(claim.bank()).thenReturn(BANK);
        when(claim.latestOn()).thenReturn(LATEST);
        when(claim.publicityUntil()).thenReturn(UNTIL);
        when(claims.get(eq(caseNo), any())).thenReturn(claim);
        resumption.resume(caseNo);
        assertWaitsAt(activity);
    }

    private void reported() {
        happens(new ClaimEvent.Reported(caseNo, SOMEBODY, ENTERPRISE, BANK, YANHU, LATEST));
    }

    private void reviewed(ReviewOutcome outcome) {
        reported();
        happens(new ClaimEvent.Filed(caseNo, SOMEBODY));
        happens(new ClaimEvent.Checked(caseNo, SOMEBODY, true));
        happens(new ClaimEvent.Computed(caseNo, SOMEBODY, false));
        happens(new ClaimEvent.Reviewed(caseNo, SOMEBODY, outcome));
    }

    private void published() {
        happens(new ClaimEvent.Approved(caseNo, SOMEBODY, true));
        assertWaitsFor("publishClaim@CENTER_CLERK@201");
        happens(new ClaimEvent.Published(caseNo, SOMEBODY, UNTIL));
        assertWaitsAt("inPublicity");
    }
}
