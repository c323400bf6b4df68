package cn.ippledge.collateral;

/** Why pledged rights are lost. Labels: {@code rightLossGround.NAME}. */
public enum RightLossGround {
    INVALIDATED,
    EXPIRED,
    FEE_UNPAID,
    WITHDRAWN
}
