package cn.ippledge.collateral;

import cn.ippledge.shared.Reason;

/** Why a valuation cannot be assigned, submitted, returned, signed or relied on. */
enum ValuationReason implements Reason {
    VALUATION_ALREADY_ASSIGNED,
    VALUATION_RIGHTS_UNKNOWN,
    VALUATION_RIGHTS_REPEATED,
    VALUATION_RIGHTS_DIFFER,
    VALUATION_RIGHTS_OF_SEVERAL_OWNERS,
    VALUATION_BASE_DATE_IN_FUTURE,
    VALUATION_BASE_DATE_TOO_OLD,
    VALUATION_SAME_APPRAISER_TWICE,
    VALUATION_NOT_AN_EVALUATOR,
    VALUATION_NOT_SIGNED,
    VALUATION_EXPIRED
}
