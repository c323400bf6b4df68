package cn.ippledge.policy.table;

/** A column of results. */
public record OutputColumn(String name, String label, ValueType type) {
    public OutputColumn {
        name = name == null ? "" : name.strip();
        label = label == null ? "" : label.strip();
    }
}
