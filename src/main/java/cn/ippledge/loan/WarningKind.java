package cn.ippledge.loan;

/** Why somebody should look at a loan now. Labels: {@code warningKind.NAME}. */
public enum WarningKind {
    OVERDUE,
    CLASS_DOWNGRADED,
    ANNUAL_FEE_DUE,
    RIGHT_EXPIRING,
    RIGHT_LOST,
    REGISTRATION_LAPSING,
    VALUATION_EXPIRED,
    MATURITY_NEAR
}
