package cn.ippledge.policy.table;

import java.util.List;
import java.util.Map;

/** A decision table, whole and compiled: what cannot be decided cannot be constructed. */
public final class DecisionTable {

    private final String id;
    private final String name;
    private final HitPolicy hitPolicy;
    private final Aggregation aggregation;
    private final List<InputColumn> inputs;
    private final List<OutputColumn> outputs;
    private final List<RuleRow> rows;

    public DecisionTable(
            String id,
            String name,
            HitPolicy hitPolicy,
            List<InputColumn> inputs,
            List<OutputColumn> outputs,
            List<RuleRow> rows) {
        this(id, name, hitPolicy, Aggregation.NONE, inputs, outputs, rows);
    }

    public DecisionTable(
            String id,
            String name,
            HitPolicy hitPolicy,
            Aggregation aggregation,
            List<InputColumn> inputs,
            List<OutputColumn> outputs,
            List<RuleRow> rows) {
        this.id = id;
        this.name = name;
        this.hitPolicy = hitPolicy;
        this.aggregation = aggregation;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.rows = List.copyOf(rows);
    }

    /** The results of the rows that match, in the order of the table. Values are BigDecimal, String, Boolean, LocalDate; empty cells are absent. */
    public List<Map<String, Object>> decide(Map<String, Object> facts) {
        throw new UnsupportedOperationException();
    }

    /** The rows behind {@link #decide}, so that an explanation can name the article. */
    public List<RuleRow> matching(Map<String, Object> facts) {
        throw new UnsupportedOperationException();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public HitPolicy hitPolicy() {
        return hitPolicy;
    }

    public Aggregation aggregation() {
        return aggregation;
    }

    public List<InputColumn> inputs() {
        return inputs;
    }

    public List<OutputColumn> outputs() {
        return outputs;
    }

    public List<RuleRow> rows() {
        return rows;
    }
}
