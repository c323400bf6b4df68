package cn.ippledge.policy.table;

import cn.ippledge.shared.Reason;

/** Why a file is no decision table of ours, or a table does not decide. */
public enum TableReason implements Reason {
    TABLE_ROWS_OVERLAP,
    FACT_MISSING,
    FACT_TYPE
}
