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
        if (!inOneSum(e)) moves.completeFor(pool(e.pool()), e, PAY_REFUND, SUBMIT, Map.of());
    }

    /** The money may come before the bank's word; then the bank has nothing left to do for this pool. */
    @EventListener
    void on(RecoveryEvent.RefundConfirmed e) {
        if (inOneSum(e)) return;
        if (e.announced()) moves.completeFor(pool(e.pool()), e, CONFIRM_REFUND, SEEN, Map.of(CONFIRMED, true));
        else moves.messageFor(pool(e.pool()), e, PAY_REFUND, "refundSeen");
    }

    @EventListener
    void on(RecoveryEvent.RefundNotSeen e) {
        if (!inOneSum(e)) moves.completeFor(pool(e.pool()), e, CONFIRM_REFUND, NOT_SEEN, Map.of(CONFIRMED, false));
    }

    /** A refund that began when all pools were paid in one sum goes on in the model of today. */
    private boolean inOneSum(RecoveryEvent e) {
        return moves.renewed(e, List.of(PAY_REFUND, CONFIRM_REFUND));
    }

    private static String pool(long book) {
        return Long.toString(book);
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
