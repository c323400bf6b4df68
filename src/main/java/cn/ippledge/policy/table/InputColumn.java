package cn.ippledge.policy.table;

/** A column of conditions on one fact. */
public record InputColumn(String label, String fact, ValueType type) {
    public InputColumn {
        label = label == null ? "" : label.strip();
        fact = fact == null ? "" : fact.strip();
    }
}
