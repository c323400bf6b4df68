package cn.ippledge.collateral;

import java.util.EnumSet;
import java.util.Set;

/** Where a valuation stands. Labels: {@code valuationState.NAME}. */
public enum ValuationState {
    ASSIGNED,
    SUBMITTED,
    RETURNED,
    SIGNED,
    DECLINED,
    CANCELLED,
    SUPERSEDED;

    public Set<ValuationState> next() {
        return switch (this) {
            case ASSIGNED, RETURNED -> EnumSet.of(SUBMITTED, DECLINED, CANCELLED);
            case SUBMITTED -> EnumSet.of(SIGNED, RETURNED, CANCELLED);
            case SIGNED -> EnumSet.of(SUPERSEDED);
            case DECLINED, CANCELLED, SUPERSEDED -> EnumSet.noneOf(ValuationState.class);
        };
    }

    /** Still the valuation of its application; at most one is. */
    public boolean live() {
        return !next().isEmpty();
    }

    boolean inWork() {
        return live() && this != SIGNED;
    }
}
