package cn.ippledge.insight;

/** Where the present value of an indicator comes from. Explained by message key {@code countingRule.NAME}. */
public enum CountingRule {
    /** The newest confirmed entry, else the base. */
    ENTRIES,
    /** The base and the loans whose first registration lies after the base year. */
    REGISTERED_LOANS
}
