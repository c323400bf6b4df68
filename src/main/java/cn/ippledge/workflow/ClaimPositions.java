package cn.ippledge.workflow;

import cn.ippledge.compensation.ClaimState;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.CompensationClaim;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import org.springframework.stereotype.Component;

/** Where the process of a claim on the pool belongs, by the claim's state. */
@Component
class ClaimPositions implements CasePositions {

    private final Claims claims;
    private final ClaimOffices offices;
    private final RegionEyes eyes;
    private final CaseDates dates;

    ClaimPositions(Claims claims, ClaimOffices offices, RegionEyes eyes, CaseDates dates) {
        this.claims = claims;
        this.offices = offices;
        this.eyes = eyes;
        this.dates = dates;
    }

    @Override
    public String prefix() {
        return "RC";
    }

    @Override
    public CasePosition of(String caseNo) {
        CompensationClaim claim = eyes.read(caseNo, eye -> claims.get(caseNo, eye));
        String activity = activity(claim.state());
        if (activity == null) return CasePosition.over(Processes.COMPENSATION);
        return CasePosition.at(
                        Processes.COMPENSATION,
                        activity,
                        offices.of(
                                claim.enterprise(),
                                claim.bank(),
                                claim.region(),
                                claim.filedOn() == null ? claim.latestOn() : null,
                                CaseEvent.SYSTEM))
                .with(
                        Variables.PUBLICITY_ENDS_AT,
                        claim.publicityUntil() == null ? null : dates.endOf(claim.publicityUntil()));
    }

    private static String activity(ClaimState state) {
        return switch (state) {
            case REPORTED -> Steps.FILE_CLAIM;
            case FILED -> Steps.CHECK_CLAIM;
            case CHECKED -> Steps.COMPUTE_CLAIM;
            case PAUSED -> "awaitBreaker";
            case COMPUTED -> Steps.REVIEW_COMPENSATION;
            case EXPERT_PANEL -> Steps.EXPERT_VOTE;
            case REVIEWED -> Steps.APPROVE_COMPENSATION;
            case APPROVED -> Steps.PUBLISH_CLAIM;
            case IN_PUBLICITY -> "inPublicity";
            case OBJECTED -> Steps.DECIDE_CLAIM_OBJECTION;
            case AWAITING_RELEASE -> Steps.RELEASE_COMPENSATION;
            case RELEASED, QUEUED -> Steps.PAY_CLAIM;
            case PAID -> Steps.CONFIRM_RECEIPT;
            case RECEIVED -> Steps.PROPOSE_SETTLEMENT;
            case SETTLING -> Steps.DECIDE_SETTLEMENT;
            case SETTLED, REFUSED, WITHDRAWN, LAPSED, CLAWED_BACK -> null;
        };
    }
}
