package cn.ippledge.policy.table;

/** What happens when several rows match: a mistake, the first counts, or all of them. */
public enum HitPolicy {
    UNIQUE,
    FIRST,
    COLLECT,
    RULE_ORDER
}
