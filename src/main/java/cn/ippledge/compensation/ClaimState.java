package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;

/** Where a claim stands. Labels: {@code claimState.NAME}. */
public enum ClaimState {
    REPORTED,
    FILED,
    CHECKED,
    /** The bank's losses of the year are above the rate of its policy: it may file, it is not paid. */
    PAUSED,
    COMPUTED,
    EXPERT_PANEL,
    REVIEWED,
    APPROVED,
    IN_PUBLICITY,
    OBJECTED,
    AWAITING_RELEASE,
    RELEASED,
    /** The pool does not suffice; what is left waits in the order of the queue. */
    QUEUED,
    PAID,
    RECEIVED,
    SETTLING,
    SETTLED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    CLAWED_BACK;

    ClaimState after(ClaimStep step) {
        return ClaimTransitions.next(this, step)
                .orElseThrow(() -> new Rejected(CommonReason.WRONG_STATE, name(), step.name()));
    }

    boolean allows(ClaimStep step) {
        return ClaimTransitions.next(this, step).isPresent();
    }

    /** Nothing was or will be paid; the loan may be claimed for again. */
    public boolean cameToNothing() {
        return this == REFUSED || this == WITHDRAWN || this == LAPSED;
    }

    /** Approved, and its shares told; until an upheld objection has it computed anew. */
    boolean isApproved() {
        return ordinal() >= APPROVED.ordinal() && !cameToNothing();
    }

    public boolean isTerminal() {
        return cameToNothing() || this == SETTLED || this == CLAWED_BACK;
    }

    public boolean isBeforeFiling() {
        return this == REPORTED;
    }

    /** The policy has been asked and its answer stands. */
    public boolean isComputed() {
        return ordinal() >= COMPUTED.ordinal() && !cameToNothing();
    }
}
