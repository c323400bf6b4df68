package cn.ippledge.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.policy.Draft;
import cn.ippledge.policy.PolicyEvent;
import cn.ippledge.policy.PolicyStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CoversProcess("policy-release")
class PolicyProcessTest extends ProcessTestCase {

    @Override
    String prefix() {
        return "PV";
    }

    @Test
    void isWrittenTestedReleasedAndWithdrawn() {
        drafted();
        assertWaitsFor("prepareDraft@CENTER_CLERK@201");
        happens(new PolicyEvent.Submitted(caseNo, SOMEBODY));
        assertWaitsFor("backTestDraft@CENTER_CLERK@201");
        happens(new PolicyEvent.Tested(caseNo, SOMEBODY, true));
        assertWaitsFor("releaseDraft@CENTER_REVIEWER@201");
        happens(new PolicyEvent.ReleaseDecided(caseNo, SOMEBODY, true));
        assertWaitsAt("awaitWithdrawal");
        happens(new PolicyEvent.WithdrawalRequested(caseNo, SOMEBODY));
        assertWaitsFor("decideWithdrawal@CENTER_REVIEWER@201");
        happens(new PolicyEvent.WithdrawalDecided(caseNo, SOMEBODY, false));
        assertWaitsAt("awaitWithdrawal");
        happens(new PolicyEvent.WithdrawalRequested(caseNo, SOMEBODY));
        happens(new PolicyEvent.WithdrawalDecided(caseNo, SOMEBODY, true));
        assertEnded();
    }

    @Test
    void comesBackToItsWriterFromTestAndReview() {
        drafted();
        happens(new PolicyEvent.Submitted(caseNo, SOMEBODY));
        happens(new PolicyEvent.Tested(caseNo, SOMEBODY, false));
        assertWaitsFor("prepareDraft@CENTER_CLERK@201");
        happens(new PolicyEvent.Submitted(caseNo, SOMEBODY));
        happens(new PolicyEvent.Tested(caseNo, SOMEBODY, true));
        happens(new PolicyEvent.ReleaseDecided(caseNo, SOMEBODY, false));
        assertWaitsFor("prepareDraft@CENTER_CLERK@201");
    }

    @Test
    void endsWhenTheDraftIsDropped() {
        drafted();
        happens(new PolicyEvent.Submitted(caseNo, SOMEBODY));
        happens(new PolicyEvent.Dropped(caseNo, SOMEBODY));
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, prepareDraft", "TESTING, backTestDraft", "IN_REVIEW, releaseDraft", "RELEASED, awaitWithdrawal"
    })
    void standsAtThePlaceOfItsStatus(PolicyStatus status, String activity) {
        draft(status, null);
        resumption.resume(caseNo);
        assertWaitsAt(activity);
    }

    @Test
    void aPolicyThatCameWithThePlatformGetsItsProcessWithItsWithdrawal() {
        draft(PolicyStatus.RELEASED, SOMEBODY);
        happens(new PolicyEvent.WithdrawalRequested(caseNo, SOMEBODY));
        assertWaitsFor("decideWithdrawal@CENTER_REVIEWER@201");
        happens(new PolicyEvent.WithdrawalDecided(caseNo, SOMEBODY, true));
        assertEnded();
    }

    private void drafted() {
        happens(new PolicyEvent.Drafted(caseNo, SOMEBODY, YANHU, CENTER));
    }

    private void draft(PolicyStatus status, Long withdrawalBy) {
        Draft draft = mock();
        when(draft.status()).thenReturn(status);
        when(draft.region()).thenReturn(YANHU);
        when(draft.withdrawalBy()).thenReturn(withdrawalBy);
        when(policyDrafts.get(eq(caseNo), any())).thenReturn(draft);
    }
}
