package cn.ippledge.subsidy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands. Labels: {@code subsidyState.NAME}. */
public enum SubsidyState {
    DRAFT,
    /** Found by the platform itself; the enterprise only confirms the account. */
    PROPOSED,
    SUBMITTED,
    VERIFIED,
    COMPUTED,
    REVIEWED,
    /** By the director; waits for money where the budget does not suffice yet. */
    APPROVED,
    IN_PUBLICITY,
    /** An objection is open: the publicity's clock stands still. */
    OBJECTED,
    PUBLICISED,
    RELEASED,
    IN_BATCH,
    PAID,
    /** The bank sent the money back; the account has to be corrected. */
    RETURNED,
    CLAWED_BACK,
    REFUSED,
    WITHDRAWN;

    /** Money of the budget is set aside for it. */
    static final Set<SubsidyState> RESERVED = EnumSet.range(IN_PUBLICITY, RETURNED);

    /** The state after a step; refuses a step that this state does not know. */
    SubsidyState after(SubsidyStep step) {
        return SubsidyTransitions.next(this, step).orElseThrow(() -> new Rejected(CommonReason.WRONG_STATE, name()));
    }

    public boolean isReserved() {
        return RESERVED.contains(this);
    }
}
