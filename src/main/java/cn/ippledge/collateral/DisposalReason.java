package cn.ippledge.collateral;

import cn.ippledge.shared.Reason;

/** Why a disposal cannot go on, and why somebody's interest in a right is not taken down. */
enum DisposalReason implements Reason {
    DISPOSAL_LOAN_UNKNOWN,
    DISPOSAL_NOT_IN_DEFAULT,
    DISPOSAL_EVALUATOR_CONNECTED,
    DISPOSAL_ANSWER_LATE,
    DISPOSAL_ANSWER_RUNS,
    DISPOSAL_NEEDS_OWNER,
    DISPOSAL_BEFORE_NOTICE,
    DISPOSAL_BEFORE_SALE,
    DISPOSAL_COSTS_ABOVE_RECEIPT,
    DISPOSAL_MORE_THAN_PRICE,
    DISPOSAL_REFERENCE_TAKEN,
    DISPOSAL_NOTHING_RECEIVED,
    INTEREST_PHONE,
    INTEREST_TOO_MANY,
    RIGHT_LOSS_RIGHT_STANDS,
    RIGHT_LOSS_REPORTED,
    RIGHT_LOSS_NOT_REPORTED
}
