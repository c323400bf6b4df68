package cn.ippledge.loan;

/** What bears penalty interest once it is overdue: a setting of the contract. Labels: {@code penaltyBase.NAME}. */
public enum PenaltyBase {
    PRINCIPAL,
    /** Overdue interest compounds at the penalty rate, as the central bank's rules on yuan interest allow. */
    PRINCIPAL_AND_INTEREST
}
