package cn.ippledge.policy.table;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table while a person writes it: cells are text and may be wrong. Fields of the form are called as the faults are, so that
 * each fault stands at its cell: {@code ratio.name}, {@code ratio.row[3].principal}, {@code ratio.row[3].annotation},
 * {@code ratio.row[3].id} (hidden, so that a row stays the same row when it is moved). Columns are those of the table that the
 * draft began with.
 */
public record TableEdit(
        String id,
        String name,
        HitPolicy hitPolicy,
        Aggregation aggregation,
        List<InputColumn> inputs,
        List<OutputColumn> outputs,
        List<RuleRow> rows) {

    private static final Pattern FIELD = Pattern.compile("row\\[([0-9]{1,4})]\\.([A-Za-z][A-Za-z0-9]*)");

    public TableEdit {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    public static TableEdit of(DecisionTable table) {
        return new TableEdit(
                table.id(),
                table.name(),
                table.hitPolicy(),
                table.aggregation(),
                table.inputs(),
                table.outputs(),
                table.rows());
    }

    /** What the person typed, rows in the order of their numbers; fields of other tables and of the page itself are left alone. */
    public TableEdit typed(Map<String, String> form) {
        SortedMap<Integer, Map<String, String>> typed = new TreeMap<>();
        String prefix = id + ".";
        form.forEach((field, text) -> {
            if (!field.startsWith(prefix)) return;
            Matcher found = FIELD.matcher(field.substring(prefix.length()));
            if (found.matches())
                typed.computeIfAbsent(Integer.valueOf(found.group(1)), number -> new LinkedHashMap<>())
                        .put(found.group(2), text);
        });
        TableEdit edit = new TableEdit(
                id, form.getOrDefault(prefix + "name", name), hitPolicy, aggregation, inputs, outputs, List.of());
        for (Map<String, String> cells : typed.values()) edit = edit.with(edit.rows.size(), edit.row(cells));
        return edit;
    }

    /** An empty row that becomes the row of that number. */
    public TableEdit addRow(int number) {
        return with(index(number, rows.size() + 1), row(Map.of()));
    }

    public TableEdit removeRow(int number) {
        List<RuleRow> left = new ArrayList<>(rows);
        left.remove(index(number, rows.size()));
        return with(left);
    }

    /** Under FIRST the order of the rows decides. */
    public TableEdit moveRow(int number, int to) {
        List<RuleRow> moved = new ArrayList<>(rows);
        RuleRow row = moved.remove(index(number, rows.size()));
        moved.add(index(to, rows.size()), row);
        return with(moved);
    }

    /** The table, if every cell can be read; otherwise refused with a fault for each cell that cannot. */
    public DecisionTable toTable() {
        return new DecisionTable(id, name, hitPolicy, aggregation, inputs, outputs, rows);
    }

    /** What stands in the way of {@link #toTable}, by field. */
    public Map<String, Rejected.Field> faults() {
        Map<String, Rejected.Field> faults = new LinkedHashMap<>();
        try {
            toTable();
        } catch (Rejected rejected) {
            rejected.fields().forEach(fault -> faults.putIfAbsent(fault.field(), fault));
        }
        return faults;
    }

    private RuleRow row(Map<String, String> cells) {
        String rowId = cells.getOrDefault("id", "");
        return new RuleRow(
                rowId.isBlank() ? newRowId() : rowId,
                inputs.stream()
                        .map(input -> cells.getOrDefault(input.fact(), ""))
                        .toList(),
                outputs.stream()
                        .map(output -> cells.getOrDefault(output.name(), ""))
                        .toList(),
                cells.getOrDefault("annotation", ""));
    }

    private String newRowId() {
        List<String> taken = rows.stream().map(RuleRow::id).toList();
        return Stream.iterate(rows.size() + 1, number -> number + 1)
                .map(number -> id + "_row" + number)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private TableEdit with(int index, RuleRow row) {
        List<RuleRow> more = new ArrayList<>(rows);
        more.add(index, row);
        return with(more);
    }

    private TableEdit with(List<RuleRow> other) {
        return new TableEdit(id, name, hitPolicy, aggregation, inputs, outputs, other);
    }

    private int index(int number, int last) {
        if (number < 1 || number > last) throw Rejected.field(id + ".row", CommonReason.OUT_OF_RANGE, 1, last);
        return number - 1;
    }
}
