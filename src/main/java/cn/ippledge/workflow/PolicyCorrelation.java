package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.*;
import static cn.ippledge.workflow.step.Decisions.*;
import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.policy.PolicyEvent;
import cn.ippledge.shared.CaseEvent;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each event of a policy's version means to its process; see {@link Correlation}. */
@Component
class PolicyCorrelation {

    private final ProcessMoves moves;

    PolicyCorrelation(ProcessMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PolicyEvent.Drafted e) {
        moves.start(
                Processes.POLICY,
                e.caseNo(),
                Map.of(
                        REGION, e.region().code(),
                        ENTERPRISE, e.center().value(),
                        CENTER, e.center().value(),
                        STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(PolicyEvent.Submitted e) {
        moves.complete(e, List.of(PREPARE_DRAFT), SUBMIT, Map.of());
    }

    @EventListener
    void on(PolicyEvent.Tested e) {
        answered(e, BACK_TEST_DRAFT, e.accepted(), RETURN);
    }

    @EventListener
    void on(PolicyEvent.ReleaseDecided e) {
        answered(e, RELEASE_DRAFT, e.released(), RETURN);
    }

    @EventListener
    void on(PolicyEvent.Dropped e) {
        moves.message(e, "draftDropped", Map.of());
    }

    @EventListener
    void on(PolicyEvent.WithdrawalRequested e) {
        moves.message(e, "withdrawalRequested", Map.of());
    }

    @EventListener
    void on(PolicyEvent.WithdrawalDecided e) {
        answered(e, DECIDE_WITHDRAWAL, e.withdrawn(), REJECT);
    }

    private void answered(CaseEvent e, String step, boolean yes, String no) {
        moves.complete(e, List.of(step), yes ? APPROVE : no, Map.of(APPROVED, yes));
    }
}
