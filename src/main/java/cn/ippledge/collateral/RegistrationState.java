package cn.ippledge.collateral;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.EnumSet;
import java.util.Set;

/** Where a pledge registration stands. Labels: {@code registrationState.NAME}. */
public enum RegistrationState {
    DRAFT,
    PARTIES_SIGNED,
    SUBMITTED,
    UNDER_REVIEW,
    CORRECTION,
    DEEMED_ABANDONED,
    WITHDRAWN,
    REFUSED,
    REGISTERED,
    CHANGE_REVIEW,
    EXTENSION_REVIEW,
    CANCEL_REVIEW,
    CANCELLED,
    REVOKED,
    LAPSED,
    RIGHT_LOST,
    ENFORCING,
    REALISED;

    private static final Set<RegistrationState> TERMINAL =
            EnumSet.of(DEEMED_ABANDONED, WITHDRAWN, REFUSED, CANCELLED, REVOKED, LAPSED);
    private static final Set<RegistrationState> PENDING =
            EnumSet.of(DRAFT, PARTIES_SIGNED, SUBMITTED, UNDER_REVIEW, CORRECTION);

    /** Nothing follows: the rights are free of this pledge. */
    public boolean isTerminal() {
        return TERMINAL.contains(this);
    }

    /** Nothing is registered yet, and may still be. */
    public boolean isPending() {
        return PENDING.contains(this);
    }

    /** The pledge exists: registered and not ended. */
    public boolean isLive() {
        return !isTerminal() && !isPending();
    }

    /** The pledge exists and its right does too: it counts as security. */
    public boolean secures() {
        return isLive() && this != RIGHT_LOST && this != REALISED;
    }

    /** The state after a step; refuses a step that this state does not know. */
    RegistrationState after(RegistrationStep step) {
        return RegistrationTransitions.next(this, step)
                .orElseThrow(() -> new Rejected(CommonReason.WRONG_STATE, name()));
    }
}
