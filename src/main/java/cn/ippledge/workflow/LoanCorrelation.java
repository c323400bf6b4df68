package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.*;
import static cn.ippledge.workflow.step.Decisions.*;
import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.loan.LoanEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each event of a loan means to its process; see {@link Correlation}. */
@Component
class LoanCorrelation {

    /** Facts that no process waits for. */
    static final Set<Class<?>> NO_MOVE = Set.of(LoanEvent.Disbursed.class, LoanEvent.Repaid.class);

    private final ProcessMoves moves;

    LoanCorrelation(ProcessMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(LoanEvent.Opened e) {
        moves.start(
                Processes.LOAN,
                e.caseNo(),
                Map.of(
                        REGION, e.region().code(),
                        ENTERPRISE, e.enterprise().value(),
                        BANK, e.bank().value(),
                        STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(LoanEvent.Cleared e) {
        moves.message(e, "loanCleared", Map.of());
    }

    @EventListener
    void on(LoanEvent.DisbursementRequested e) {
        moves.complete(e, List.of(REQUEST_DISBURSEMENT), SUBMIT, Map.of());
    }

    @EventListener
    void on(LoanEvent.DisbursementDecided e) {
        moves.complete(e, List.of(DECIDE_DISBURSEMENT), yesOrNo(e.approved()), Map.of(APPROVED, e.approved()));
    }

    @EventListener
    void on(LoanEvent.WarningRaised e) {
        moves.message(e, "warningRaised", Map.of(WARNING, Long.toString(e.warningId())));
    }

    @EventListener
    void on(LoanEvent.WarningHandled e) {
        moves.completeFor(Long.toString(e.warningId()), e, HANDLE_WARNING, DONE, Map.of());
    }

    @EventListener
    void on(LoanEvent.ExtensionRequested e) {
        moves.message(e, "extensionRequested", Map.of());
    }

    @EventListener
    void on(LoanEvent.ExtensionDecided e) {
        moves.complete(e, List.of(DECIDE_EXTENSION), yesOrNo(e.approved()), Map.of());
    }

    @EventListener
    void on(LoanEvent.Settled e) {
        moves.message(e, "loanSettled", Map.of());
    }

    @EventListener
    void on(LoanEvent.ReleaseRequested e) {
        // Asked again after an office did not cancel: the process still waits for the cancellations.
        moves.completeIfOpen(e, List.of(REQUEST_RELEASE), SUBMIT, Map.of());
    }

    @EventListener
    void on(LoanEvent.Released e) {
        moves.message(e, "loanReleased", Map.of());
    }

    @EventListener
    void on(LoanEvent.Abandoned e) {
        moves.message(e, "loanAbandoned", Map.of());
    }

    private static String yesOrNo(boolean yes) {
        return yes ? APPROVE : REJECT;
    }
}
