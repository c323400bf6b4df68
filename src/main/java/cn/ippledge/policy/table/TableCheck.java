package cn.ippledge.policy.table;

import cn.ippledge.policy.table.TableFinding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks a table over before a person releases it: overlaps, gaps, rows without effect, unknown facts, missing outputs. */
public final class TableCheck {

    private final DecisionTable table;
    private final List<TableFinding> findings = new ArrayList<>();

    private TableCheck(DecisionTable table) {
        this.table = table;
    }

    public static List<TableFinding> of(DecisionTable table) {
        TableCheck check = new TableCheck(table);
        check.checkDuplicates();
        check.checkResults();
        check.checkCoverage();
        return List.copyOf(check.findings);
    }

    public static List<TableFinding> of(DecisionTable table, TableContract contract) {
        TableCheck check = new TableCheck(table);
        check.checkFacts(contract);
        check.checkOutputs(contract);
        check.findings.addAll(of(table));
        return List.copyOf(check.findings);
    }

    private void checkFacts(TableContract contract) {
        for (InputColumn input : table.inputs()) {
            ValueType known = contract.facts().get(input.fact());
            if (known == null) error(TableReason.TABLE_FACT_UNKNOWN, List.of(), input.fact());
            else if (known != input.type())
                error(
                        TableReason.TABLE_FACT_TYPE,
                        List.of(),
                        input.fact(),
                        input.type().name(),
                        known.name());
        }
    }

    private void checkOutputs(TableContract contract) {
        for (OutputColumn output : table.outputs()) {
            ValueType known = contract.outputs().get(output.name());
            if (known == null) error(TableReason.TABLE_OUTPUT_UNKNOWN, List.of(), output.name());
            else if (known != output.type())
                error(
                        TableReason.TABLE_OUTPUT_TYPE,
                        List.of(),
                        output.name(),
                        output.type().name(),
                        known.name());
        }
        contract.required().stream().sorted().forEach(this::checkRequired);
    }

    /** Rows that ask and say the same; under UNIQUE they overlap besides, under COLLECT they count twice. */
    private void checkDuplicates() {
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<Object> content = new ArrayList<>();
            for (int i = 0; i < table.inputs().size(); i++)
                content.add(table.compiled().condition(r, i));
            content.add(table.compiled().result(r));
            Integer first = seen.putIfAbsent(content, r + 1);
            if (first != null) warn(TableReason.TABLE_ROW_DUPLICATE, List.of(first, r + 1), first, r + 1);
        }
    }

    /** A row may leave out what it has nothing to say about; one that says nothing at all is forgotten work. */
    private void checkResults() {
        for (int r = 0; r < table.rows().size(); r++)
            if (table.compiled().result(r).isEmpty())
                warn(
                        TableReason.TABLE_RESULT_EMPTY,
                        List.of(r + 1),
                        r + 1,
                        String.join(
                                ", ",
                                table.outputs().stream().map(OutputColumn::name).toList()));
    }

    private void checkRequired(String name) {
        if (table.outputs().stream().noneMatch(output -> output.name().equals(name))) {
            error(TableReason.TABLE_OUTPUT_MISSING, List.of(), name);
            return;
        }
        for (int r = 0; r < table.rows().size(); r++)
            if (!table.compiled().result(r).containsKey(name))
                error(TableReason.TABLE_RESULT_EMPTY, List.of(r + 1), r + 1, name);
    }

    private void checkCoverage() {
        Coverage coverage = Coverage.of(table);
        boolean unique = table.hitPolicy() == HitPolicy.UNIQUE;
        if (unique)
            for (Coverage.Overlap overlap : coverage.overlaps())
                error(
                        TableReason.TABLE_ROWS_OVERLAP,
                        List.of(overlap.first() + 1, overlap.second() + 1),
                        overlap.first() + 1,
                        overlap.second() + 1,
                        overlap.example());
        if (table.hitPolicy() == HitPolicy.FIRST)
            for (int row : coverage.unreachable()) warn(TableReason.TABLE_ROW_UNREACHABLE, List.of(row + 1), row + 1);
        if (unique || table.hitPolicy() == HitPolicy.FIRST)
            for (String example : coverage.gaps()) warn(TableReason.TABLE_ROWS_GAP, List.of(), example);
        if (coverage.isIncomplete()) warn(TableReason.TABLE_TOO_MANY_COMBINATIONS, List.of());
    }

    private void error(TableReason reason, List<Integer> rows, Object... args) {
        add(Severity.ERROR, reason, rows, args);
    }

    private void warn(TableReason reason, List<Integer> rows, Object... args) {
        add(Severity.WARNING, reason, rows, args);
    }

    private void add(Severity severity, TableReason reason, List<Integer> rows, Object... args) {
        List<Object> all = new ArrayList<>();
        all.add(table.id());
        all.addAll(List.of(args));
        findings.add(new TableFinding(severity, reason, rows, all));
    }
}
