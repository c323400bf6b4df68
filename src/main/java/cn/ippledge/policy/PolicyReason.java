package cn.ippledge.policy;

import cn.ippledge.shared.Reason;

/** Why a policy cannot be asked, written or released. */
public enum PolicyReason implements Reason {
    FACT_UNKNOWN,
    FACT_MISSING,
    FACT_ILL_TYPED,
    FACT_NEGATIVE,
    FACT_NOT_WHOLE,
    POLICY_UNREADABLE,
    POLICY_TABLE_MISSING,
    POLICY_SHARES_NOT_WHOLE,
    POLICY_RULE_SILENT,
    AWARD_UNKNOWN
}
