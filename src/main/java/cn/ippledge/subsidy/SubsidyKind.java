package cn.ippledge.subsidy;

/** What a claim asks for. Labels: {@code subsidyKind.NAME}. */
public enum SubsidyKind {
    INTEREST,
    FEE,
    AWARD,
    BANK_REWARD;

    /** A bank's own claim; all others are an enterprise's. */
    public boolean isOfBank() {
        return this == BANK_REWARD;
    }

    public boolean isOnLoan() {
        return this != AWARD;
    }
}
