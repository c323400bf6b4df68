package cn.ippledge.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.compensation.CompensationClaim;
import cn.ippledge.compensation.RecoveryEvent;
import cn.ippledge.compensation.Reversal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CoversProcess("claim-reversal")
class ReversalProcessTest extends ProcessTestCase {

    @Override
    String prefix() {
        return "RV";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isDecidedByTheDirectorEitherWay(boolean approved) {
        happens(new RecoveryEvent.ReversalProposed(caseNo, SOMEBODY, ENTERPRISE, BANK, YANHU));
        assertWaitsFor("decideReversal@CENTER_DIRECTOR@201");
        happens(new RecoveryEvent.ReversalDecided(caseNo, SOMEBODY, approved));
        assertEnded();
    }

    @Test
    void isRebuiltWhileItWaitsAndNotAfterwards() {
        Reversal reversal = mock();
        CompensationClaim claim = mock();
        when(reversal.claimNo()).thenReturn("RC-2026-000001");
        when(reversal.isPending()).thenReturn(true, false);
        when(claim.enterprise()).thenReturn(ENTERPRISE);
        when(claim.bank()).thenReturn(BANK);
        when(claim.region()).thenReturn(YANHU);
        when(reversals.get(eq(caseNo), any())).thenReturn(reversal);
        when(claims.get(eq("RC-2026-000001"), any())).thenReturn(claim);
        resumption.resume(caseNo);
        assertWaitsFor("decideReversal@CENTER_DIRECTOR@201");
        resumption.resume(caseNo);
        assertEnded();
    }
}
