package cn.ippledge.loan;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;

/** Where a loan stands. Labels: {@code loanState.NAME}. */
public enum LoanState {
    AWAITING_REGISTRATION,
    CLEARED,
    DISBURSEMENT_REVIEW,
    ACTIVE,
    SETTLED,
    RELEASING,
    RELEASED,
    ABANDONED;

    /** The state after a step; refuses a step that this state does not know. */
    LoanState after(LoanStep step) {
        return LoanTransitions.next(this, step).orElseThrow(() -> new Rejected(CommonReason.WRONG_STATE, name()));
    }

    public boolean isBeforeDisbursement() {
        return this == AWAITING_REGISTRATION || this == CLEARED || this == DISBURSEMENT_REVIEW;
    }
}
