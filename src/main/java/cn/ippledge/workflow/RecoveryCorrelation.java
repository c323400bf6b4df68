package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.APPROVED;
import static cn.ippledge.workflow.Variables.CONFIRMED;
import static cn.ippledge.workflow.step.Decisions.*;
import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.compensation.RecoveryEvent;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each event of a refund or a reversal means to its process; see {@link Correlation}. */
@Component
class RecoveryCorrelation {

    private final ProcessMoves moves;
    private final ClaimOffices offices;

    RecoveryCorrelation(ProcessMoves moves, ClaimOffices offices) {
        this.moves = moves;
        this.offices = offices;
    }

    @EventListener
    void on(RecoveryEvent.RefundDue e) {
        moves.start(Processes.REFUND, e.caseNo(), offices.offices(e.enterprise(), e.bank(), e.region(), e.byUser()));
    }

    @EventListener
    void on(RecoveryEvent.RefundPaid e) {
        moves.complete(e, List.of(PAY_REFUND), SUBMIT, Map.of());
    }

    /** The money may come before the bank's word; then the bank has nothing left to do. */
    @EventListener
    void on(RecoveryEvent.RefundConfirmed e) {
        if (e.announced()) moves.complete(e, List.of(CONFIRM_REFUND), SEEN, Map.of(CONFIRMED, true));
        else moves.message(e, "refundSeen", Map.of());
    }

    @EventListener
    void on(RecoveryEvent.RefundNotSeen e) {
        moves.complete(e, List.of(CONFIRM_REFUND), NOT_SEEN, Map.of(CONFIRMED, false));
    }

    @EventListener
    void on(RecoveryEvent.ReversalProposed e) {
        moves.start(Processes.REVERSAL, e.caseNo(), offices.offices(e.enterprise(), e.bank(), e.region(), e.byUser()));
    }

    @EventListener
    void on(RecoveryEvent.ReversalDecided e) {
        moves.complete(e, List.of(DECIDE_REVERSAL), e.approved() ? APPROVE : REJECT, Map.of(APPROVED, e.approved()));
    }
}
