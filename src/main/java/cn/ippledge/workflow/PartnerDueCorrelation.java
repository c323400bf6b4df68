package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.LAST;
import static cn.ippledge.workflow.step.Decisions.MONEY_CAME;
import static cn.ippledge.workflow.step.Decisions.MONEY_DID_NOT_COME;
import static cn.ippledge.workflow.step.Decisions.SUBMIT;

import cn.ippledge.compensation.PartnerDueEvent;
import cn.ippledge.workflow.step.Steps;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each event of a debt between a partner and a bank means to its process; see {@link Correlation}. */
@Component
class PartnerDueCorrelation {

    private static final List<String> CONFIRMING = List.of(
            Steps.CONFIRM_PARTNER_PAYMENT,
            Steps.CONFIRM_AS_GUARANTOR,
            Steps.CONFIRM_AS_INSURER,
            Steps.CONFIRM_AS_EVALUATOR);

    private final ProcessMoves moves;
    private final PartnerDuePositions positions;

    PartnerDueCorrelation(ProcessMoves moves, PartnerDuePositions positions) {
        this.moves = moves;
        this.positions = positions;
    }

    @EventListener
    void on(PartnerDueEvent.Opened e) {
        moves.start(PartnerDuePositions.process(e.toPartner()), e.caseNo(), positions.facts(e));
    }

    @EventListener
    void on(PartnerDueEvent.PaymentEntered e) {
        moves.complete(e, StepRules.ON_THE_DEBTS_DAY, SUBMIT, Map.of());
    }

    @EventListener
    void on(PartnerDueEvent.PaymentDecided e) {
        moves.complete(e, CONFIRMING, e.confirmed() ? MONEY_CAME : MONEY_DID_NOT_COME, Map.of(LAST, e.over()));
    }

    @EventListener
    void on(PartnerDueEvent.Deferred e) {
        moves.defer(e, StepRules.ON_THE_DEBTS_DAY, e.dueOn());
    }

    @EventListener
    void on(PartnerDueEvent.Ended e) {
        moves.message(e, "debtEnded", Map.of());
    }
}
