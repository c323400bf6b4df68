package cn.ippledge.collateral;

/** Why a registration is revoked; the pledge is then void from the start. Labels: {@code revocationGround.NAME}. */
public enum RevocationGround {
    REFUSAL_GROUND,
    CONTRACT_VOID,
    FALSE_PAPERS,
    RULING,
    RIGHT_LOST
}
