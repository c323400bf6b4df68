package cn.ippledge.policy.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a table before its cells are worth reading: names, sizes, one cell for each column. */
final class TableShape {

    static final int ROWS = 2_000;
    static final int COLUMNS = 50;

    private TableShape() {}

    static void check(DecisionTable table, TableFaults faults) {
        checkNames(table, faults);
        checkColumns(table, faults);
        checkRows(table, faults);
        if (table.aggregation() != Aggregation.NONE) checkAggregation(table, faults);
    }

    private static void checkNames(DecisionTable table, TableFaults faults) {
        if (!Names.isId(table.id())) faults.add("id", TableReason.TABLE_ID_FORMAT, TableFaults.shortened(table.id()));
        if (table.name().isEmpty()) faults.add(table.id() + ".name", TableReason.TABLE_NAME_MISSING, table.id());
        checkText(table, "name", table.name(), faults);
    }

    private static void checkColumns(DecisionTable table, TableFaults faults) {
        if (table.inputs().isEmpty()) faults.add(table.id(), TableReason.TABLE_NO_INPUT, table.id());
        if (table.outputs().isEmpty()) faults.add(table.id(), TableReason.TABLE_NO_OUTPUT, table.id());
        if (table.inputs().size() + table.outputs().size() > COLUMNS)
            faults.add(table.id(), TableReason.TABLE_TOO_MANY_COLUMNS, table.id(), COLUMNS);
        Set<String> seen = new HashSet<>();
        checkColumnNames(
                table, "input", table.inputs().stream().map(InputColumn::fact).toList(), seen, faults);
        checkColumnNames(
                table,
                "output",
                table.outputs().stream().map(OutputColumn::name).toList(),
                seen,
                faults);
        for (String label : Stream.concat(
                        table.inputs().stream().map(InputColumn::label),
                        table.outputs().stream().map(OutputColumn::label))
                .toList()) checkText(table, "label", label, faults);
    }

    /** A name is used once, also across inputs and outputs: it is what a cell is called by. */
    private static void checkColumnNames(
            DecisionTable table, String kind, List<String> names, Set<String> seen, TableFaults faults) {
        for (int i = 0; i < names.size(); i++) {
            String place = table.id() + "." + kind + "[" + (i + 1) + "]";
            String name = names.get(i);
            if (!Names.isFact(name))
                faults.add(place, TableReason.TABLE_COLUMN_NAME, table.id(), i + 1, TableFaults.shortened(name));
            else if (!seen.add(name)) faults.add(place, TableReason.TABLE_COLUMN_TWICE, table.id(), i + 1, name);
        }
    }

    private static void checkRows(DecisionTable table, TableFaults faults) {
        if (table.rows().isEmpty()) faults.add(table.id(), TableReason.TABLE_NO_ROW, table.id());
        if (table.rows().size() > ROWS) faults.add(table.id(), TableReason.TABLE_TOO_MANY_ROWS, table.id(), ROWS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < table.rows().size(); i++) {
            RuleRow row = table.rows().get(i);
            String place = table.id() + ".row[" + (i + 1) + "]";
            if (!Names.isId(row.id())) faults.add(place, TableReason.TABLE_ID_FORMAT, TableFaults.shortened(row.id()));
            else if (!seen.add(row.id())) faults.add(place, TableReason.TABLE_ID_TWICE, row.id());
            if (row.conditions().size() != table.inputs().size()
                    || row.results().size() != table.outputs().size())
                faults.add(
                        place,
                        TableReason.TABLE_ROW_CELLS,
                        table.id(),
                        i + 1,
                        table.inputs().size() + table.outputs().size(),
                        row.conditions().size() + row.results().size());
            checkText(table, "row[" + (i + 1) + "].annotation", row.annotation(), faults);
        }
    }

    private static void checkAggregation(DecisionTable table, TableFaults faults) {
        if (table.hitPolicy() != HitPolicy.COLLECT)
            faults.add(
                    table.id(),
                    TableReason.TABLE_AGGREGATION,
                    table.id(),
                    table.aggregation().name());
        else if (table.outputs().size() != 1 || table.outputs().get(0).type() != ValueType.NUMBER)
            faults.add(table.id(), TableReason.TABLE_AGGREGATION_OUTPUT, table.id());
    }

    private static void checkText(DecisionTable table, String place, String text, TableFaults faults) {
        int hidden = Names.hiddenCharacter(text);
        if (hidden >= 0)
            faults.add(
                    table.id() + "." + place, TableReason.TABLE_CHARACTER, table.id(), place, Names.codePoint(hidden));
        if (text.length() > Names.TEXT_LENGTH)
            faults.add(table.id() + "." + place, TableReason.TABLE_TEXT_TOO_LONG, table.id(), place, Names.TEXT_LENGTH);
    }
}
