package cn.ippledge.collateral;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a right stands in the register. {@code FEE_OVERDUE} is the grace period of six months (Implementing Rules of the
 * Patent Law art. 115); {@code TERMINATED} ended by time, fee or waiver; {@code INVALID} never existed (Patent Law art. 47).
 * Labels: {@code rightStatus.NAME}.
 */
public enum RightStatus {
    APPLIED,
    VALID,
    FEE_OVERDUE,
    TERMINATED,
    INVALID,
    FROZEN,
    INVALIDATION_PENDING,
    DISPUTED;

    /** What the IP office may find next. Nothing goes back to a mere application; an invalidation is undone only by a court. */
    public Set<RightStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(VALID, TERMINATED, FROZEN, DISPUTED);
            case INVALID -> EnumSet.of(INVALIDATION_PENDING);
            case TERMINATED -> EnumSet.of(VALID, INVALID);
            case VALID, FEE_OVERDUE, FROZEN, INVALIDATION_PENDING, DISPUTED -> {
                Set<RightStatus> next = EnumSet.complementOf(EnumSet.of(APPLIED));
                next.remove(this);
                yield next;
            }
        };
    }

    /** Nothing is left of the right. */
    public boolean isGone() {
        return this == TERMINATED || this == INVALID;
    }

    /** The right exists and nothing hangs over it. */
    public boolean sound() {
        return this == VALID;
    }
}
