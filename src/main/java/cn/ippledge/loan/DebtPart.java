package cn.ippledge.loan;

/** What a repayment can pay. */
public enum DebtPart {
    PENALTY,
    INTEREST,
    PRINCIPAL
}
