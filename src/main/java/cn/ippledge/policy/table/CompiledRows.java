package cn.ippledge.policy.table;

import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table, each read once; deciding only compares. */
final class CompiledRows {

    /** Wider than any number that can stand in a cell; a fact beyond it is a slip of the keyboard or worse. */
    private static final int FACT_DIGITS = 20;

    private final DecisionTable table;
    private final Condition[][] conditions;
    private final List<Map<String, Object>> results;
    private final boolean[] asked;

    private CompiledRows(DecisionTable table, Condition[][] conditions, List<Map<String, Object>> results) {
        this.table = table;
        this.conditions = conditions;
        this.results = results;
        this.asked = new boolean[table.inputs().size()];
        for (Condition[] row : conditions)
            for (int i = 0; i < asked.length; i++) asked[i] |= row[i] != null && !row[i].isAny();
    }

    static CompiledRows of(DecisionTable table, TableFaults faults) {
        Condition[][] conditions =
                new Condition[table.rows().size()][table.inputs().size()];
        List<Map<String, Object>> results = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            RuleRow row = table.rows().get(r);
            for (int i = 0; i < table.inputs().size(); i++) {
                InputColumn column = table.inputs().get(i);
                String text = row.conditions().get(i);
                try {
                    checkText(text);
                    conditions[r][i] = CellParser.condition(text, column.type());
                } catch (CellFault fault) {
                    faults.addCell(table.id(), r + 1, column.fact(), fault.reason(), text);
                }
            }
            results.add(results(table, r, faults));
        }
        return new CompiledRows(table, conditions, results);
    }

    private static Map<String, Object> results(DecisionTable table, int r, TableFaults faults) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int o = 0; o < table.outputs().size(); o++) {
            OutputColumn column = table.outputs().get(o);
            String text = table.rows().get(r).results().get(o);
            try {
                checkText(text);
                Object value = CellParser.result(text, column.type());
                if (value != null) values.put(column.name(), value);
            } catch (CellFault fault) {
                faults.addCell(table.id(), r + 1, column.name(), fault.reason(), text);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static void checkText(String text) throws CellFault {
        if (text.length() > Names.TEXT_LENGTH) throw new CellFault(TableReason.TABLE_ENTRY_TOO_LONG);
        if (Names.hiddenCharacter(text) >= 0) throw new CellFault(TableReason.TABLE_ENTRY_SYNTAX);
    }

    List<Map<String, Object>> decide(Map<String, Object> facts) {
        List<Integer> hits = matching(facts);
        if (table.aggregation() != Aggregation.NONE) return aggregated(hits);
        if (hits.size() == 1) return List.of(results.get(hits.get(0)));
        return hits.stream().map(results::get).toList();
    }

    /** Numbers of the rows that are hit, from 0. */
    List<Integer> matching(Map<String, Object> facts) {
        Object[] values = values(facts);
        List<Integer> hits = new ArrayList<>(2);
        for (int r = 0; r < conditions.length; r++) {
            if (!fits(conditions[r], values)) continue;
            if (table.hitPolicy() == HitPolicy.UNIQUE && !hits.isEmpty())
                throw new Rejected(TableReason.TABLE_ROWS_OVERLAP, table.id(), hits.get(0) + 1, r + 1, shown(values));
            hits.add(r);
            if (table.hitPolicy() == HitPolicy.FIRST) break;
        }
        return hits;
    }

    /** Column by column: a fact that a row asks for is missing only when everything to its left fits. */
    private boolean fits(Condition[] row, Object[] values) {
        for (int i = 0; i < row.length; i++) {
            if (row[i].isAny()) continue;
            String fact = table.inputs().get(i).fact();
            if (values[i] == null) throw Rejected.field(fact, TableReason.TABLE_FACT_MISSING, table.id(), fact);
            if (!row[i].fits(values[i])) return false;
        }
        return true;
    }

    /** For an engine that would take what is unknown for a miss and say nothing. */
    void refuseMissing(Object[] values) {
        for (Condition[] row : conditions) if (fits(row, values) && table.hitPolicy() == HitPolicy.FIRST) return;
    }

    /** Scalars only, and of the column's type: whatever else were let in, the standard engine could call its methods. */
    Object[] values(Map<String, Object> facts) {
        Object[] values = new Object[table.inputs().size()];
        for (int i = 0; i < values.length; i++) {
            InputColumn column = table.inputs().get(i);
            Object fact = facts.get(column.fact());
            if (fact != null) values[i] = scalar(column, fact);
        }
        return values;
    }

    private Object scalar(InputColumn column, Object fact) {
        Object value =
                switch (column.type()) {
                    case NUMBER -> fact instanceof Long whole ? BigDecimal.valueOf(whole) : fact;
                    case TEXT, FLAG, DATE -> fact;
                };
        Class<?> type =
                switch (column.type()) {
                    case NUMBER -> BigDecimal.class;
                    case TEXT -> String.class;
                    case FLAG -> Boolean.class;
                    case DATE -> LocalDate.class;
                };
        if (value.getClass() != type)
            throw Rejected.field(
                    column.fact(),
                    TableReason.FACT_TYPE,
                    table.id(),
                    column.fact(),
                    column.type().name());
        if (value instanceof BigDecimal number && isOutOfRange(number))
            throw Rejected.field(column.fact(), TableReason.FACT_OUT_OF_RANGE, table.id(), column.fact(), FACT_DIGITS);
        return value;
    }

    private static boolean isOutOfRange(BigDecimal number) {
        return number.scale() > FACT_DIGITS || (long) number.precision() - number.scale() > FACT_DIGITS;
    }

    private List<Map<String, Object>> aggregated(List<Integer> hits) {
        String name = table.outputs().get(0).name();
        List<BigDecimal> numbers = hits.stream()
                .map(hit -> (BigDecimal) results.get(hit).get(name))
                .filter(number -> number != null)
                .toList();
        if (table.aggregation() == Aggregation.COUNT) return List.of(Map.of(name, BigDecimal.valueOf(numbers.size())));
        return numbers.stream()
                .reduce(
                        switch (table.aggregation()) {
                            case MIN -> BigDecimal::min;
                            case MAX -> BigDecimal::max;
                            default -> BigDecimal::add;
                        })
                .map(number -> List.of(Map.<String, Object>of(name, number)))
                .orElse(List.of());
    }

    private String shown(Object[] values) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            if (asked[i] && values[i] != null)
                shown.add(table.inputs().get(i).fact() + " = "
                        + (values[i] instanceof BigDecimal number ? number.toPlainString() : values[i]));
        return String.join(", ", shown);
    }

    Condition condition(int row, int input) {
        return conditions[row][input];
    }

    Map<String, Object> result(int row) {
        return results.get(row);
    }

    boolean asks(int input) {
        return asked[input];
    }
}
