package cn.ippledge.insight;

import cn.ippledge.shared.Reason;

/** Why a value is not taken. */
public enum InsightReason implements Reason {
    INDICATOR_COUNTED_BY_PLATFORM,
    INDICATOR_VALUE_TOO_FINE,
    INDICATOR_DAY_IN_FUTURE,
    INDICATOR_ENTRY_DECIDED,
    INDICATOR_OPINION_REQUIRED
}
