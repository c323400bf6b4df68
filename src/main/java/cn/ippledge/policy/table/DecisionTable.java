package cn.ippledge.policy.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A decision table, whole and compiled: what cannot be decided cannot be constructed. Two tables are equal when they are
 * written alike.
 */
public final class DecisionTable {

    private final String id;
    private final String name;
    private final HitPolicy hitPolicy;
    private final Aggregation aggregation;
    private final List<InputColumn> inputs;
    private final List<OutputColumn> outputs;
    private final List<RuleRow> rows;
    private final CompiledRows compiled;

    public DecisionTable(
            String id,
            String name,
            HitPolicy hitPolicy,
            List<InputColumn> inputs,
            List<OutputColumn> outputs,
            List<RuleRow> rows) {
        this(id, name, hitPolicy, Aggregation.NONE, inputs, outputs, rows);
    }

    /** Refuses with every fault at once, each at its place: {@code ratio.row[3].principal}. */
    public DecisionTable(
            String id,
            String name,
            HitPolicy hitPolicy,
            Aggregation aggregation,
            List<InputColumn> inputs,
            List<OutputColumn> outputs,
            List<RuleRow> rows) {
        this.id = id.strip();
        this.name = name.strip();
        this.hitPolicy = hitPolicy;
        this.aggregation = aggregation;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.rows = List.copyOf(rows);
        TableFaults faults = new TableFaults();
        TableShape.check(this, faults);
        faults.refuseIfAny();
        this.compiled = CompiledRows.of(this, faults);
        faults.refuseIfAny();
    }

    /**
     * The results of the rows that match, in the order of the table; at most one for UNIQUE, FIRST and an aggregation. Values
     * are BigDecimal, String, Boolean or LocalDate by the column's name; an empty cell is absent. Facts that the table does not
     * ask for are ignored.
     */
    public List<Map<String, Object>> decide(Map<String, Object> facts) {
        return compiled.decide(facts);
    }

    /** The rows behind {@link #decide}, so that an explanation can name the article. */
    public List<RuleRow> matching(Map<String, Object> facts) {
        return compiled.matching(facts).stream().map(rows::get).toList();
    }

    CompiledRows compiled() {
        return compiled;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionTable that
                && id.equals(that.id)
                && name.equals(that.name)
                && hitPolicy == that.hitPolicy
                && aggregation == that.aggregation
                && inputs.equals(that.inputs)
                && outputs.equals(that.outputs)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, hitPolicy, aggregation, inputs, outputs, rows);
    }

    @Override
    public String toString() {
        return "DecisionTable[" + id + ", " + hitPolicy + ", " + rows.size() + " rows]";
    }
}
