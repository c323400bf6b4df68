package cn.ippledge.workflow;

import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.CompensationClaim;
import cn.ippledge.compensation.Reversal;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import org.springframework.stereotype.Component;

/** Where the process of a write-off or claw-back belongs: it waits for the second person, or it is over. */
@Component
class ReversalPositions implements CasePositions {

    private final Reversals reversals;
    private final Claims claims;
    private final ClaimOffices offices;
    private final RegionEyes eyes;

    ReversalPositions(Reversals reversals, Claims claims, ClaimOffices offices, RegionEyes eyes) {
        this.reversals = reversals;
        this.claims = claims;
        this.offices = offices;
        this.eyes = eyes;
    }

    @Override
    public String prefix() {
        return "RV";
    }

    @Override
    public CasePosition of(String caseNo) {
        Reversal reversal = eyes.read(caseNo, eye -> reversals.get(caseNo, eye));
        if (!reversal.isPending()) return CasePosition.over(Processes.REVERSAL);
        CompensationClaim claim = eyes.read(caseNo, eye -> claims.get(reversal.claimNo(), eye));
        return CasePosition.at(
                Processes.REVERSAL,
                Steps.DECIDE_REVERSAL,
                offices.offices(claim.enterprise(), claim.bank(), claim.region(), CaseEvent.SYSTEM));
    }
}
