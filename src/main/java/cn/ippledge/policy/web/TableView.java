package cn.ippledge.policy.web;

import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.InputColumn;
import cn.ippledge.policy.table.OutputColumn;
import cn.ippledge.policy.table.RuleRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision table as people read it. Columns in which no row says anything are left out.
 *
 * @param conditions how many of the columns are conditions
 */
record TableView(String id, String name, String explained, List<String> columns, int conditions, List<Row> rows) {

    record Row(List<String> cells, String note) {}

    static TableView of(DecisionTable table, Words words) {
        CellText text = new CellText(words);
        List<String> columns = new ArrayList<>();
        List<Integer> inputs = new ArrayList<>(), outputs = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int column = i;
            if (table.rows().stream()
                    .allMatch(row -> row.conditions().get(column).equals("-"))) continue;
            inputs.add(i);
            columns.add(heading(table.inputs().get(i), words));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            int column = i;
            if (table.rows().stream().allMatch(row -> row.results().get(column).isEmpty())) continue;
            outputs.add(i);
            columns.add(heading(table.outputs().get(i), words));
        }
        List<Row> rows = table.rows().stream()
                .map(row -> row(row, table, inputs, outputs, text))
                .toList();
        return new TableView(table.id(), table.name(), explained(table, words), columns, inputs.size(), rows);
    }

    private static Row row(
            RuleRow row, DecisionTable table, List<Integer> inputs, List<Integer> outputs, CellText text) {
        List<String> cells = new ArrayList<>();
        for (int i : inputs)
            cells.add(text.condition(
                    row.conditions().get(i), table.inputs().get(i).fact()));
        for (int i : outputs)
            cells.add(text.result(row.results().get(i), table.outputs().get(i).name()));
        return new Row(cells, row.annotation());
    }

    /** Every cell of a row in words, conditions first. */
    static List<String> cells(RuleRow row, DecisionTable table, CellText text) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++)
            cells.add(text.condition(
                    row.conditions().get(i), table.inputs().get(i).fact()));
        for (int i = 0; i < table.outputs().size(); i++)
            cells.add(text.result(row.results().get(i), table.outputs().get(i).name()));
        return cells;
    }

    static String heading(InputColumn input, Words words) {
        return words.fact(input.fact(), input.label());
    }

    static String heading(OutputColumn output, Words words) {
        return words.textOr("policy.output." + output.name(), output.label());
    }

    /** What happens with the rows: those that calculations know by the table's own text, others by the hit policy. */
    private static String explained(DecisionTable table, Words words) {
        return words.textOr("policy.table." + table.id(), words.text("policy.hit." + table.hitPolicy()));
    }

    public boolean hasNotes() {
        return rows.stream().anyMatch(row -> !row.note().isBlank());
    }
}
