package cn.ippledge.financing;

/** How a loan is paid back. Labels: message key {@code repaymentMethod.NAME}. */
public enum RepaymentMethod {
    EQUAL_INSTALMENT,
    EQUAL_PRINCIPAL,
    INTEREST_THEN_BULLET,
    BULLET
}
