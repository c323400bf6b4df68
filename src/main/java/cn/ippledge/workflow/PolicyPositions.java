package cn.ippledge.workflow;

import cn.ippledge.party.Parties;
import cn.ippledge.policy.Draft;
import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the process of a policy's version belongs, by the version's status. */
@Component
class PolicyPositions implements CasePositions {

    private final PolicyDrafts drafts;
    private final Parties parties;
    private final RegionEyes eyes;

    PolicyPositions(PolicyDrafts drafts, Parties parties, RegionEyes eyes) {
        this.drafts = drafts;
        this.parties = parties;
        this.eyes = eyes;
    }

    @Override
    public String prefix() {
        return "PV";
    }

    @Override
    public CasePosition of(String caseNo) {
        Draft draft = eyes.read(caseNo, eye -> drafts.get(caseNo, eye));
        String activity = activity(draft);
        if (activity == null) return CasePosition.over(Processes.POLICY);
        Long center = parties.center(draft.region()).value();
        return CasePosition.at(
                Processes.POLICY,
                activity,
                Map.of(
                        Variables.REGION,
                        draft.region().code(),
                        Variables.ENTERPRISE,
                        center,
                        Variables.CENTER,
                        center,
                        Variables.STARTED_BY,
                        CaseEvent.SYSTEM));
    }

    private static String activity(Draft draft) {
        return switch (draft.status()) {
            case DRAFT -> Steps.PREPARE_DRAFT;
            case TESTING -> Steps.BACK_TEST_DRAFT;
            case IN_REVIEW -> Steps.RELEASE_DRAFT;
            case RELEASED -> draft.withdrawalBy() == null ? "awaitWithdrawal" : Steps.DECIDE_WITHDRAWAL;
            case WITHDRAWN -> null;
        };
    }
}
