package cn.ippledge.compensation;

/** Where a transfer stands, and a refund with the least of its transfers. Labels: {@code refundState.NAME}. */
public enum RefundState {
    /** The bank has to pay. */
    OPEN,
    /** The bank says that it has paid. */
    PAID,
    /** The money was seen in the pools' accounts. */
    CONFIRMED
}
