package cn.ippledge.loan;

/** Where the fen left over by rounding go. Labels: {@code remainder.NAME}. */
public enum Remainder {
    /** The last instalment takes them all. */
    LAST,
    /** The level payment is moved so that the last instalment comes as close to it as whole fen allow. */
    LEVELLED
}
