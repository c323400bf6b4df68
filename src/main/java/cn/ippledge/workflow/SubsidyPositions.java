package cn.ippledge.workflow;

import cn.ippledge.party.Parties;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.subsidy.Subsidies;
import cn.ippledge.subsidy.SubsidyClaim;
import cn.ippledge.workflow.step.Steps;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the process of a subsidy claim belongs, by the claim's state. */
@Component
class SubsidyPositions implements CasePositions {

    private final Subsidies subsidies;
    private final Parties parties;
    private final CaseDates dates;

    SubsidyPositions(Subsidies subsidies, Parties parties, CaseDates dates) {
        this.subsidies = subsidies;
        this.parties = parties;
        this.dates = dates;
    }

    @Override
    public String prefix() {
        return "SB";
    }

    @Override
    public CasePosition of(String caseNo) {
        SubsidyClaim claim = subsidies.byNo(caseNo);
        String activity = activity(claim);
        if (activity == null) return CasePosition.over(Processes.SUBSIDY);
        Map<String, Object> variables = new HashMap<>(SubsidyCorrelation.groups(
                parties, claim.region(), claim.claimant(), claim.kind().isOfBank()));
        variables.put(Variables.STARTED_BY, CaseEvent.SYSTEM);
        CasePosition position = CasePosition.at(Processes.SUBSIDY, activity, variables);
        return claim.publicity() == null
                ? position
                : position.with(
                        Variables.PUBLICITY_ENDS_AT,
                        dates.endOf(claim.publicity().to()));
    }

    private static String activity(SubsidyClaim claim) {
        boolean ofBank = claim.kind().isOfBank();
        return switch (claim.state()) {
            case DRAFT -> claim.policyVersion() == null ? null : ofBank ? Steps.AMEND_REWARD : Steps.AMEND_CLAIM;
            case PROPOSED -> Steps.CONFIRM_ACCOUNT;
            case SUBMITTED, VERIFIED -> Steps.VERIFY_CLAIM;
            case COMPUTED -> Steps.REVIEW_CLAIM;
            case REVIEWED -> Steps.APPROVE_CLAIM;
            case APPROVED -> "awaitBudget";
            case IN_PUBLICITY -> "publicity";
            case OBJECTED -> Steps.DECIDE_OBJECTION;
            case PUBLICISED -> Steps.RELEASE_CLAIM;
            case RELEASED, IN_BATCH -> "awaitReceipt";
            case RETURNED -> ofBank ? Steps.CORRECT_BANK_ACCOUNT : Steps.CORRECT_ACCOUNT;
            case PAID, CLAWED_BACK, REFUSED, WITHDRAWN -> null;
        };
    }
}
