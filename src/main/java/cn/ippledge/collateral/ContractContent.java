package cn.ippledge.collateral;

/** What a pledge contract must say (notice 461 art. 8, notice 358 art. 5; UNVERIFIED: both remembered). Labels: {@code contractContent.NAME}. */
public enum ContractContent {
    PARTIES,
    CLAIM,
    PERIOD,
    RIGHT_NUMBERS,
    RIGHT_PARTICULARS,
    SCOPE
}
