package cn.ippledge.policy.table;

/** A column of results. */
public record OutputColumn(String name, String label, ValueType type) {}
