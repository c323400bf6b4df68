package cn.ippledge.policy.table;

/** How {@link HitPolicy#COLLECT} makes one number of the single output of all rows that match. */
public enum Aggregation {
    NONE,
    SUM,
    MIN,
    MAX,
    COUNT
}
