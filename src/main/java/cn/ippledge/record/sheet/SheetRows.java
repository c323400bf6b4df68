package cn.ippledge.record.sheet;

import static cn.ippledge.record.sheet.SheetReader.refused;

import cn.ippledge.record.RecordReason;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** Makes rows of cells: the first row with content is the heading, the others go to the reader one by one. */
final class SheetRows {

    private static final int MAX_ROWS = 100_000;
    private static final int MAX_COLUMNS = 100;

    private final SheetForm form;
    private final SheetTexts texts;
    private final Consumer<SheetRow> consumer;
    private final Map<Integer, String> cells = new HashMap<>();
    private final Map<Integer, RecordReason> faults = new HashMap<>();
    private Map<Integer, String> keyByColumn;
    private Map<String, String> letters;
    private int headingRow;
    private int row;
    private int count;

    SheetRows(SheetForm form, SheetTexts texts, Consumer<SheetRow> consumer) {
        this.form = form;
        this.texts = texts;
        this.consumer = consumer;
    }

    void startRow(int number) {
        row = number;
        cells.clear();
        faults.clear();
    }

    void cell(int column, String value) {
        if (value.isBlank()) return;
        if (column < 0 || column >= MAX_COLUMNS) throw refused(RecordReason.SHEET_TOO_MANY_COLUMNS, MAX_COLUMNS);
        cells.put(column, value.strip());
    }

    void fault(int column, String value, RecordReason reason) {
        cell(column, value);
        faults.put(column, reason);
    }

    void endRow() {
        if (cells.isEmpty()) return;
        if (keyByColumn == null) {
            heading();
            return;
        }
        Map<String, String> values = new HashMap<>();
        Map<String, RecordReason> spoiled = new HashMap<>();
        cells.forEach((column, value) -> {
            if (keyByColumn.containsKey(column)) values.put(keyByColumn.get(column), value);
        });
        faults.forEach((column, reason) -> {
            if (keyByColumn.containsKey(column)) spoiled.put(keyByColumn.get(column), reason);
        });
        if (values.isEmpty() || isExample(values)) return;
        if (++count > MAX_ROWS) throw refused(RecordReason.SHEET_TOO_MANY_ROWS, MAX_ROWS);
        consumer.accept(new SheetRow(row, form, values, spoiled, letters));
    }

    void end() {
        if (keyByColumn == null) throw refused(RecordReason.SHEET_EMPTY);
    }

    /** Other headings are passed over: a returned error sheet carries three of ours, and people add their own. */
    private void heading() {
        headingRow = row;
        Map<String, String> keys = texts.headings(form);
        Map<Integer, String> found = new HashMap<>();
        cells.forEach((column, heading) -> {
            String key = keys.get(SheetTexts.normal(heading));
            if (key == null) return;
            if (found.containsValue(key)) throw refused(RecordReason.SHEET_COLUMN_TWICE, heading);
            found.put(column, key);
        });
        List<String> missing = form.columns().stream()
                .filter(column -> column.required() && !found.containsValue(column.key()))
                .map(column -> texts.of(column.label()))
                .toList();
        if (!missing.isEmpty()) throw refused(RecordReason.SHEET_COLUMN_MISSING, String.join(", ", missing));
        keyByColumn = found;
        letters = found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getValue, entry -> CellReference.convertNumToColString(entry.getKey())));
    }

    /** The template's example, left as it was below the heading. */
    private boolean isExample(Map<String, String> values) {
        if (row != headingRow + 1) return false;
        return form.columns().stream().allMatch(column -> (column.example() == null ? "" : column.example())
                .equals(values.getOrDefault(column.key(), "")));
    }
}
