package cn.ippledge.policy;

/** The form of a fact. Labels: {@code fact.type.NAME}. */
public enum FactType {
    /** Yuan, two decimals, not negative. */
    AMOUNT,
    /** A fraction from 0 up to, but not including, 1: 3.45% is {@code 0.0345}. */
    RATE,
    /** A fraction from 0 to 1. */
    SHARE,
    /** A whole number, not negative. */
    COUNT,
    DATE,
    FLAG,
    CHOICE,
    /** Amounts by item: {@code valuation}, {@code insurance}, {@code guarantee}. */
    FEES
}
