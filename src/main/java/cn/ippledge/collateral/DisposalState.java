package cn.ippledge.collateral;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.EnumSet;
import java.util.Set;

/** Where the disposal of pledged rights stands. Labels: {@code disposalState.NAME}. */
public enum DisposalState {
    VALUATION,
    NOTICE,
    ANSWER,
    OBJECTION,
    SELLING,
    RESULT_REVIEW,
    RECEIVING,
    PROCEEDS_REVIEW,
    WAIVER_REVIEW,
    REALISED,
    DEREGISTERING,
    CLOSED,
    STOPPED;

    private static final Set<DisposalState> SOLD =
            EnumSet.of(RECEIVING, PROCEEDS_REVIEW, WAIVER_REVIEW, REALISED, DEREGISTERING, CLOSED);

    public boolean isTerminal() {
        return this == CLOSED || this == STOPPED;
    }

    /** A confirmed result binds: the rights are the buyer's, and nobody stops the disposal any more. */
    public boolean isSold() {
        return SOLD.contains(this);
    }

    DisposalState after(DisposalStep step) {
        return DisposalTransitions.next(this, step).orElseThrow(() -> new Rejected(CommonReason.WRONG_STATE, name()));
    }
}
