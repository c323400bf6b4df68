package cn.ippledge.collateral;

/** The three approaches to value (Asset Appraisal Law art. 26). Labels: {@code approach.NAME}. */
public enum Approach {
    INCOME,
    COST,
    MARKET
}
