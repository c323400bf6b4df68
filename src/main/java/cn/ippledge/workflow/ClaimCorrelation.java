package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.*;
import static cn.ippledge.workflow.step.Decisions.*;
import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.compensation.ClaimEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each event of a claim on the pool means to its process; see {@link Correlation}. */
@Component
class ClaimCorrelation {

    /** The timer that closes the publicity is the process's own; who is told something is {@link ClaimWords}' business. */
    static final Set<Class<?>> NO_MOVE = Set.of(ClaimEvent.PublicityClosed.class, ClaimEvent.Notified.class);

    private final ProcessMoves moves;
    private final ClaimOffices offices;
    private final CaseDates dates;

    ClaimCorrelation(ProcessMoves moves, ClaimOffices offices, CaseDates dates) {
        this.moves = moves;
        this.offices = offices;
        this.dates = dates;
    }

    @EventListener
    void on(ClaimEvent.Reported e) {
        moves.start(
                Processes.COMPENSATION,
                e.caseNo(),
                offices.of(e.enterprise(), e.bank(), e.region(), e.latestOn(), e.byUser()));
    }

    @EventListener
    void on(ClaimEvent.Filed e) {
        moves.complete(e, List.of(FILE_CLAIM), SUBMIT, Map.of());
    }

    @EventListener
    void on(ClaimEvent.Checked e) {
        Map<String, Object> variables = new HashMap<>(Map.of(ACCEPTED, e.passed()));
        // Filed in time once, it does not lapse while papers are added.
        if (!e.passed()) variables.put(CLAIM_EXPIRES_AT, offices.expiry(null));
        moves.complete(e, List.of(CHECK_CLAIM), e.passed() ? PASS : RETURN, variables);
    }

    @EventListener
    void on(ClaimEvent.Computed e) {
        moves.complete(e, List.of(COMPUTE_CLAIM), SUBMIT, Map.of(PAUSED, e.paused()));
    }

    @EventListener
    void on(ClaimEvent.BreakerLifted e) {
        moves.message(e, "breakerLifted", Map.of());
    }

    @EventListener
    void on(ClaimEvent.Reviewed e) {
        String outcome = e.outcome().name();
        moves.complete(e, List.of(REVIEW_COMPENSATION), outcome, Map.of(OUTCOME, outcome, PANEL_DECIDED, false));
    }

    @EventListener
    void on(ClaimEvent.Voted e) {
        moves.completeFor(
                Long.toString(e.byUser()),
                e,
                EXPERT_VOTE,
                e.approved() ? APPROVE : REJECT,
                Map.of(PANEL_DECIDED, e.decided(), GRANTED, e.endorsed()));
    }

    @EventListener
    void on(ClaimEvent.Approved e) {
        moves.complete(
                e, List.of(APPROVE_COMPENSATION), e.approved() ? APPROVE : REJECT, Map.of(APPROVED, e.approved()));
    }

    @EventListener
    void on(ClaimEvent.Published e) {
        moves.complete(e, List.of(PUBLISH_CLAIM), SUBMIT, Map.of(PUBLICITY_ENDS_AT, dates.endOf(e.until())));
    }

    @EventListener
    void on(ClaimEvent.ObjectionRaised e) {
        moves.message(e, "objectionRaised", Map.of());
    }

    @EventListener
    void on(ClaimEvent.ObjectionDecided e) {
        Map<String, Object> variables = new HashMap<>(Map.of(GRANTED, e.upheld()));
        if (e.until() != null) variables.put(PUBLICITY_ENDS_AT, dates.endOf(e.until()));
        moves.complete(e, List.of(DECIDE_CLAIM_OBJECTION), e.upheld() ? UPHOLD : DISMISS, variables);
    }

    @EventListener
    void on(ClaimEvent.Released e) {
        moves.complete(e, List.of(RELEASE_COMPENSATION), APPROVE, Map.of());
    }

    @EventListener
    void on(ClaimEvent.Paid e) {
        moves.complete(e, List.of(PAY_CLAIM), SUBMIT, Map.of(QUEUED, e.queued()));
    }

    /** Asked of whoever was to release or to pay. */
    @EventListener
    void on(ClaimEvent.Recalled e) {
        moves.messageOrRenewed(e, "claimRecalled");
    }

    @EventListener
    void on(ClaimEvent.Received e) {
        moves.complete(e, List.of(CONFIRM_RECEIPT), DONE, Map.of(LAST, e.last()));
    }

    @EventListener
    void on(ClaimEvent.SettlementProposed e) {
        moves.complete(e, List.of(PROPOSE_SETTLEMENT), SUBMIT, Map.of());
    }

    @EventListener
    void on(ClaimEvent.SettlementDecided e) {
        String outcome = e.outcome().name();
        moves.complete(e, List.of(DECIDE_SETTLEMENT), outcome, Map.of(OUTCOME, outcome));
    }

    /** Nothing waits for a settled claim that is clawed back. */
    @EventListener
    void on(ClaimEvent.Ended e) {
        if (!e.wasSettled()) moves.message(e, "claimEnded", Map.of());
    }
}
