package cn.ippledge.subsidy;

import cn.ippledge.shared.Reason;

/** Why a year is not reckoned. Texts: {@code reason.NAME}. */
public enum ReckoningReason implements Reason {
    RECKONING_RUNS_ALREADY,
    RECKONING_BUSY,
    RECKONING_YEAR_NOT_BEGUN,
    RECKONING_POLICY_PAYS_NO_YEARLY_INTEREST,
    RECKONING_FACT_UNKNOWN,
    RECKONING_OVER
}
