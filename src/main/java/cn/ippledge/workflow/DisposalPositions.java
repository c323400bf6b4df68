package cn.ippledge.workflow;

import cn.ippledge.collateral.Disposal;
import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.ValuationState;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the process of a disposal belongs, by the disposal's state and, at its beginning, by that of its valuation. */
@Component
class DisposalPositions implements CasePositions {

    private final Disposals disposals;
    private final Valuations valuations;
    private final Parties parties;
    private final RegionEyes eyes;
    private final CaseDates dates;

    DisposalPositions(Disposals disposals, Valuations valuations, Parties parties, RegionEyes eyes, CaseDates dates) {
        this.disposals = disposals;
        this.valuations = valuations;
        this.parties = parties;
        this.eyes = eyes;
        this.dates = dates;
    }

    @Override
    public String prefix() {
        return "DP";
    }

    @Override
    public CasePosition of(String caseNo) {
        Disposal disposal = read(caseNo);
        String activity = activity(disposal);
        if (activity == null) return CasePosition.over(Processes.DISPOSAL);
        return CasePosition.at(Processes.DISPOSAL, activity, facts(disposal))
                .with(
                        Variables.EVALUATOR,
                        valuations
                                .current(caseNo)
                                .map(valuation -> valuation.evaluator().value())
                                .orElse(null))
                .with(Variables.NOTICE_ENDS_AT, disposal.answerBy() == null ? null : dates.endOf(disposal.answerBy()));
    }

    /** The moment after the owner's last day. */
    Date noticeEndsAt(String caseNo) {
        return dates.endOf(read(caseNo).answerBy());
    }

    private Disposal read(String caseNo) {
        return eyes.read(caseNo, eye -> disposals.get(caseNo, eye));
    }

    private String activity(Disposal disposal) {
        return switch (disposal.state()) {
            case VALUATION -> valuing(disposal.no());
            case NOTICE -> Steps.GIVE_NOTICE;
            case ANSWER -> Steps.ANSWER_NOTICE;
            case OBJECTION -> Steps.REVIEW_OBJECTION;
            case SELLING -> Steps.RECORD_SALE;
            case RESULT_REVIEW -> disposal.belowValue() ? Steps.CONFIRM_LOW_PRICE : Steps.CONFIRM_SALE;
            case RECEIVING -> Steps.RECORD_PROCEEDS;
            case PROCEEDS_REVIEW -> Steps.CONFIRM_PROCEEDS;
            case WAIVER_REVIEW -> disposal.belowValueWhenWaived() ? Steps.CONFIRM_LOW_WAIVER : Steps.CONFIRM_WAIVER;
            case REALISED -> Steps.REQUEST_DEREGISTRATION;
            case DEREGISTERING -> "awaitDeregistered";
            case CLOSED, STOPPED -> null;
        };
    }

    private String valuing(String caseNo) {
        return valuations
                .current(caseNo)
                .map(Valuation::state)
                .map(state ->
                        state == ValuationState.SUBMITTED ? Steps.SIGN_DISPOSAL_VALUATION : Steps.VALUE_FOR_DISPOSAL)
                .orElse(Steps.ASSIGN_DISPOSAL_EVALUATOR);
    }

    private Map<String, Object> facts(Disposal disposal) {
        return Map.of(
                Variables.REGION, disposal.region().code(),
                Variables.ENTERPRISE, disposal.pledgor().value(),
                Variables.BANK, disposal.pledgee().value(),
                Variables.CENTER, parties.center(disposal.region()).value(),
                Variables.STARTED_BY, CaseEvent.SYSTEM);
    }
}
