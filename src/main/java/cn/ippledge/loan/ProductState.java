package cn.ippledge.loan;

/** Where a partner's product stands. Labels: {@code productState.NAME}. */
public enum ProductState {
    PROPOSED,
    CONFIRMED,
    REJECTED
}
