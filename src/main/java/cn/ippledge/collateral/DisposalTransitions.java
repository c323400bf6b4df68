package cn.ippledge.collateral;

import static cn.ippledge.collateral.DisposalState.*;
import static cn.ippledge.collateral.DisposalStep.*;

import java.util.List;
import java.util.Optional;

/** Every way a disposal can go. The picture in {@code disposal-states.md} shows the same table, and a test compares the two. */
final class DisposalTransitions {

    record Transition(DisposalState from, DisposalStep step, DisposalState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(VALUATION, VALUE, NOTICE),
            new Transition(NOTICE, NOTIFY, ANSWER),
            new Transition(ANSWER, AGREE, SELLING),
            new Transition(ANSWER, OBJECT, OBJECTION),
            new Transition(ANSWER, EXPIRE, SELLING),
            new Transition(OBJECTION, DISMISS, SELLING),
            new Transition(OBJECTION, UPHOLD, STOPPED),
            new Transition(SELLING, SELL, RESULT_REVIEW),
            new Transition(RESULT_REVIEW, CONFIRM, RECEIVING),
            new Transition(RESULT_REVIEW, RETURN, SELLING),
            new Transition(RECEIVING, RECEIVE, PROCEEDS_REVIEW),
            new Transition(PROCEEDS_REVIEW, ACCEPT, RECEIVING),
            new Transition(PROCEEDS_REVIEW, COMPLETE, REALISED),
            new Transition(PROCEEDS_REVIEW, RETURN, RECEIVING),
            new Transition(RECEIVING, FALL_SHORT, WAIVER_REVIEW),
            new Transition(WAIVER_REVIEW, WAIVE, REALISED),
            new Transition(WAIVER_REVIEW, RETURN, RECEIVING),
            new Transition(REALISED, DEREGISTER, DEREGISTERING),
            new Transition(DEREGISTERING, KEEP, REALISED),
            new Transition(DEREGISTERING, CLOSE, CLOSED),
            new Transition(VALUATION, STOP, STOPPED),
            new Transition(NOTICE, STOP, STOPPED),
            new Transition(ANSWER, STOP, STOPPED),
            new Transition(OBJECTION, STOP, STOPPED),
            new Transition(SELLING, STOP, STOPPED),
            new Transition(RESULT_REVIEW, STOP, STOPPED));

    private DisposalTransitions() {}

    static Optional<DisposalState> next(DisposalState from, DisposalStep step) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Transition::to)
                .findFirst();
    }
}
