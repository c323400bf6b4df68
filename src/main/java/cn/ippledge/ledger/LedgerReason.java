package cn.ippledge.ledger;

import cn.ippledge.shared.Reason;

/** Why something is not posted. */
public enum LedgerReason implements Reason {
    POOL_EXHAUSTED,
    PERIOD_CLOSED,
    PERIOD_BACKWARDS,
    PERIOD_NOT_ENDED,
    PERIOD_CLOSED_ALREADY,
    PERIOD_NOT_CLOSED,
    ENTRY_UNBALANCED,
    ENTRY_CAUSE_TAKEN,
    ENTRY_ALREADY_REVERSED,
    ENTRY_IS_REVERSAL
}
