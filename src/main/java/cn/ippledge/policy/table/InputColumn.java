package cn.ippledge.policy.table;

/** A column of conditions on one fact. */
public record InputColumn(String label, String fact, ValueType type) {}
