package cn.ippledge.collateral;

/** A paper that may lie in the file (notice 461 art. 7, Order 8 art. 6). Labels: {@code filedDocument.NAME}. */
public enum FiledDocument {
    PLEDGE_CONTRACT,
    MAIN_CONTRACT,
    IDENTITY_PROOF,
    PROMISE_LETTER,
    POWER_OF_ATTORNEY,
    TRANSLATION,
    VALUATION_REPORT,
    LICENCE_CONTRACTS,
    OWNERSHIP_PROOF,
    SAME_DAY_DECLARATION,
    INVALIDATION_DECLARATION
}
