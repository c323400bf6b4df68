package cn.ippledge.ledger;

/** The two sides of an account. Labels: message key {@code ledgerSide.NAME}. */
public enum Side {
    DEBIT,
    CREDIT;

    public Side opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
