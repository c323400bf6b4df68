package cn.ippledge.policy.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two versions of a table side by side.
 *
 * @param settings what differs besides rows: {@code name}, {@code hitPolicy}, {@code aggregation}, and names of columns that were
 *     added, removed, or given another type or label
 * @param lines in the order of the newer table, rows that are gone where they stood
 */
public record TableDiff(Set<String> settings, List<Line> lines) {

    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A row then and now.
     *
     * @param before {@code null} for a row that was added, with its number 0
     * @param after {@code null} for a row that was removed, with its number 0
     * @param cells names of the columns whose text differs, {@code annotation} among them
     * @param moved whether it stands elsewhere among the rows that stayed, which decides under FIRST
     */
    public record Line(
            Change change,
            int beforeNumber,
            RuleRow before,
            int afterNumber,
            RuleRow after,
            Set<String> cells,
            boolean moved) {}

    public static TableDiff of(DecisionTable before, DecisionTable after) {
        return new TableDiff(settings(before, after), lines(before, after));
    }

    public boolean isEmpty() {
        return settings.isEmpty() && lines.stream().allMatch(line -> line.change() == Change.SAME && !line.moved());
    }

    private static Set<String> settings(DecisionTable before, DecisionTable after) {
        Set<String> settings = new LinkedHashSet<>();
        if (!before.name().equals(after.name())) settings.add("name");
        if (before.hitPolicy() != after.hitPolicy()) settings.add("hitPolicy");
        if (before.aggregation() != after.aggregation()) settings.add("aggregation");
        Map<String, Object> earlier = columns(before);
        Map<String, Object> later = columns(after);
        Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(earlier.get(name), later.get(name)))
                .forEach(settings::add);
        return settings;
    }

    private static Map<String, Object> columns(DecisionTable table) {
        Map<String, Object> columns = new HashMap<>();
        table.inputs().forEach(input -> columns.put(input.fact(), input));
        table.outputs().forEach(output -> columns.put(output.name(), output));
        return columns;
    }

    private static List<Line> lines(DecisionTable before, DecisionTable after) {
        int[] partners = partners(before, after);
        BitSet kept = new BitSet();
        for (int partner : partners) if (partner >= 0) kept.set(partner);
        BitSet inOrder = longestInOrder(partners);
        List<Line> lines = new ArrayList<>();
        int shown = 0;
        for (int a = 0; a < partners.length; a++) {
            int b = partners[a];
            if (b >= 0 && inOrder.get(a)) for (; shown < b; shown++) addRemoved(lines, before, kept, shown);
            RuleRow now = after.rows().get(a);
            if (b < 0) lines.add(new Line(Change.ADDED, 0, null, a + 1, now, Set.of(), false));
            else {
                RuleRow then = before.rows().get(b);
                Set<String> cells = differing(cells(before, then), cells(after, now));
                Change change = cells.isEmpty() ? Change.SAME : Change.CHANGED;
                lines.add(new Line(change, b + 1, then, a + 1, now, cells, !inOrder.get(a)));
            }
        }
        for (; shown < before.rows().size(); shown++) addRemoved(lines, before, kept, shown);
        return List.copyOf(lines);
    }

    private static void addRemoved(List<Line> lines, DecisionTable before, BitSet kept, int b) {
        if (!kept.get(b))
            lines.add(new Line(Change.REMOVED, b + 1, before.rows().get(b), 0, null, Set.of(), false));
    }

    /** For each row of the newer table the row it was: by id, then by all its cells, then by its conditions; or -1. */
    private static int[] partners(DecisionTable before, DecisionTable after) {
        int[] partners = new int[after.rows().size()];
        Arrays.fill(partners, -1);
        BitSet taken = new BitSet();
        pair(before, after, partners, taken, RuleRow::id);
        // Another editor may have given every row a new id.
        pair(before, after, partners, taken, row -> List.of(row.conditions(), row.results(), row.annotation()));
        pair(before, after, partners, taken, RuleRow::conditions);
        return partners;
    }

    private static void pair(
            DecisionTable before, DecisionTable after, int[] partners, BitSet taken, Function<RuleRow, Object> key) {
        Map<Object, List<Integer>> free = new HashMap<>();
        for (int b = 0; b < before.rows().size(); b++)
            if (!taken.get(b))
                free.computeIfAbsent(key.apply(before.rows().get(b)), each -> new ArrayList<>())
                        .add(b);
        for (int a = 0; a < partners.length; a++) {
            List<Integer> candidates =
                    partners[a] >= 0 ? null : free.get(key.apply(after.rows().get(a)));
            if (candidates == null || candidates.isEmpty()) continue;
            partners[a] = candidates.remove(0);
            taken.set(partners[a]);
        }
    }

    /** The most rows that stand in the same order as before; the others have moved. */
    private static BitSet longestInOrder(int[] partners) {
        int[] length = new int[partners.length];
        int[] previous = new int[partners.length];
        int last = -1;
        for (int a = 0; a < partners.length; a++) {
            previous[a] = -1;
            if (partners[a] < 0) continue;
            length[a] = 1;
            for (int b = 0; b < a; b++)
                if (partners[b] >= 0 && partners[b] < partners[a] && length[b] >= length[a]) {
                    length[a] = length[b] + 1;
                    previous[a] = b;
                }
            if (last < 0 || length[a] > length[last]) last = a;
        }
        BitSet inOrder = new BitSet();
        for (int a = last; a >= 0; a = previous[a]) inOrder.set(a);
        return inOrder;
    }

    private static Map<String, String> cells(DecisionTable table, RuleRow row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < table.inputs().size(); i++)
            cells.put(table.inputs().get(i).fact(), row.conditions().get(i));
        for (int o = 0; o < table.outputs().size(); o++)
            cells.put(table.outputs().get(o).name(), row.results().get(o));
        cells.put("annotation", row.annotation());
        return cells;
    }

    private static Set<String> differing(Map<String, String> then, Map<String, String> now) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .forEach(names::add);
        return names;
    }
}
