package cn.ippledge.policy;

import cn.ippledge.shared.Reason;

/** Why a reference rate is not given, or not taken. */
public enum ReferenceRateReason implements Reason {
    LPR_NOT_LOADED,
    LPR_PUBLISHED_OTHER_DAY,
    LPR_PUBLISHED_IN_FUTURE,
    LPR_OUT_OF_RANGE,
    LPR_REASON_REQUIRED,
    LPR_DIFFERS
}
