package cn.ippledge.policy.table;

/** The four kinds of scalar that a cell or a fact may hold. */
public enum ValueType {
    NUMBER,
    TEXT,
    FLAG,
    DATE
}
