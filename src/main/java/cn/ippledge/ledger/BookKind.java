package cn.ippledge.ledger;

/** What a fund is for. Labels: message key {@code bookKind.NAME}. */
public enum BookKind {
    RISK_POOL,
    SUBSIDY_BUDGET
}
