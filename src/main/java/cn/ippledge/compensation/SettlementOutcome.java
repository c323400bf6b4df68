package cn.ippledge.compensation;

/** What the second person makes of a proposed final settlement. */
public enum SettlementOutcome {
    /** Nothing more is to be paid. */
    CLOSED,
    /** The rest goes to the fiscal officer. */
    MORE_DUE,
    RETURNED
}
