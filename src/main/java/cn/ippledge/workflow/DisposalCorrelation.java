package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.*;
import static cn.ippledge.workflow.step.Decisions.*;
import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.collateral.DisposalEvent;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each event of a disposal means to its process; its valuation is in {@link Correlation} with all others. */
@Component
class DisposalCorrelation {

    private final ProcessMoves moves;
    private final DisposalPositions positions;

    DisposalCorrelation(ProcessMoves moves, DisposalPositions positions) {
        this.moves = moves;
        this.positions = positions;
    }

    @EventListener
    void on(DisposalEvent.Opened e) {
        moves.start(
                Processes.DISPOSAL,
                e.caseNo(),
                Map.of(
                        REGION, e.region().code(),
                        ENTERPRISE, e.pledgor().value(),
                        BANK, e.pledgee().value(),
                        CENTER, e.center().value(),
                        STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(DisposalEvent.Notified e) {
        moves.complete(e, List.of(GIVE_NOTICE), SUBMIT, Map.of(NOTICE_ENDS_AT, positions.noticeEndsAt(e.caseNo())));
    }

    @EventListener
    void on(DisposalEvent.OwnerAnswered e) {
        moves.complete(e, List.of(ANSWER_NOTICE), yesOrNo(e.agrees()), Map.of(ACCEPTED, e.agrees()));
    }

    @EventListener
    void on(DisposalEvent.ObjectionDecided e) {
        moves.complete(e, List.of(REVIEW_OBJECTION), yesOrNo(e.upheld()), Map.of(GRANTED, e.upheld()));
    }

    @EventListener
    void on(DisposalEvent.SaleRecorded e) {
        moves.complete(e, List.of(RECORD_SALE), SUBMIT, Map.of(BELOW_VALUE, e.belowValue()));
    }

    @EventListener
    void on(DisposalEvent.SaleDecided e) {
        moves.complete(
                e, List.of(CONFIRM_SALE, CONFIRM_LOW_PRICE), yesOrNo(e.confirmed()), Map.of(CONFIRMED, e.confirmed()));
    }

    @EventListener
    void on(DisposalEvent.ProceedsRecorded e) {
        moves.complete(e, List.of(RECORD_PROCEEDS), SUBMIT, Map.of(OUTCOME, "RECEIPT"));
    }

    @EventListener
    void on(DisposalEvent.ProceedsDecided e) {
        moves.complete(e, List.of(CONFIRM_PROCEEDS), yesOrNo(e.confirmed()), Map.of(COMPLETE, e.complete()));
    }

    @EventListener
    void on(DisposalEvent.WaiverProposed e) {
        moves.complete(e, List.of(RECORD_PROCEEDS), WAIVE, Map.of(OUTCOME, e.belowValue() ? "LOW_WAIVER" : "WAIVER"));
    }

    @EventListener
    void on(DisposalEvent.WaiverDecided e) {
        moves.complete(
                e, List.of(CONFIRM_WAIVER, CONFIRM_LOW_WAIVER), yesOrNo(e.granted()), Map.of(APPROVED, e.granted()));
    }

    @EventListener
    void on(DisposalEvent.DeregistrationRequested e) {
        moves.complete(e, List.of(REQUEST_DEREGISTRATION), SUBMIT, Map.of());
    }

    @EventListener
    void on(DisposalEvent.DeregistrationDecided e) {
        moves.messageWith(e, "deregistrationDecided", Map.of(APPROVED, e.granted()));
    }

    @EventListener
    void on(DisposalEvent.Stopped e) {
        moves.message(e, "disposalEnded", Map.of());
    }

    private static String yesOrNo(boolean yes) {
        return yes ? APPROVE : REJECT;
    }
}
