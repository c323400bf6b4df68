package cn.ippledge.collateral;

/** Why a registration is to be cancelled. Labels: {@code cancelReason.NAME}. */
public enum CancelReason {
    DEBT_PERFORMED,
    PREPAID,
    REALISED,
    WAIVED,
    MAIN_CONTRACT_VOID,
    AGREED,
    OTHER
}
