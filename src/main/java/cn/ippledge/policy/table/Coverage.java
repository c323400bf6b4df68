package cn.ippledge.policy.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which cases the rows cover. Two rows overlap exactly when they share a sample in every column, which takes no search.
 * TableFinding what no row covers does: the samples of the columns are combined one column after the other, and a branch ends as
 * soon as no row is left. The search is bounded, and says so when it gives up.
 */
final class Coverage {

    record Overlap(int first, int second, String example) {}

    /** For the whole table. Enough for ten columns of three classes each; more is answered with "too many to check" within a second. */
    private static final int STEPS = 200_000;

    /** Pairs of rows by columns: some 2,000 rows of two columns. */
    private static final long PAIRS = 4_000_000;

    private static final int SHOWN = 20;

    private final DecisionTable table;
    private final List<Samples> columns;
    private int steps;
    private boolean incomplete;

    private Coverage(DecisionTable table) {
        this.table = table;
        List<Integer> asked = IntStream.range(0, table.inputs().size())
                .filter(table.compiled()::asks)
                .boxed()
                .toList();
        this.incomplete = asked.stream().anyMatch(input -> Samples.areTooMany(table, input));
        this.columns = incomplete
                ? List.of()
                : asked.stream().map(input -> Samples.of(table, input)).toList();
    }

    static Coverage of(DecisionTable table) {
        return new Coverage(table);
    }

    boolean isIncomplete() {
        return incomplete;
    }

    List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        if (incomplete) return overlaps;
        int rows = table.rows().size();
        if ((long) rows * rows / 2 * columns.size() > PAIRS) {
            incomplete = true;
            return overlaps;
        }
        for (int first = 0; first < rows; first++)
            for (int second = first + 1; second < rows && overlaps.size() < SHOWN; second++) {
                List<Object> shared = shared(first, second);
                if (shared != null) overlaps.add(new Overlap(first, second, example(shared)));
            }
        return overlaps;
    }

    /** A value in each column that both rows accept, or {@code null}. */
    private List<Object> shared(int first, int second) {
        List<Object> values = new ArrayList<>();
        for (Samples column : columns) {
            Object found = column.shared(first, second);
            if (found == null) return null;
            values.add(found);
        }
        return values;
    }

    /** An example for each case that no row covers. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (incomplete) return gaps;
        search(0, allRows(table.rows().size()), null, new ArrayList<>(), gaps, SHOWN);
        return gaps;
    }

    /** Rows all of whose cases the rows before them take. */
    List<Integer> unreachable() {
        List<Integer> rows = new ArrayList<>();
        if (incomplete) return rows;
        for (int row = 1; row < table.rows().size(); row++) {
            List<String> own = new ArrayList<>();
            boolean searched = search(0, allRows(row), row, new ArrayList<>(), own, 1);
            if (own.isEmpty() && searched) rows.add(row);
        }
        return rows;
    }

    /**
     * Goes through the combinations from {@code column} on, of the cases of row {@code within} only if it is given.
     *
     * @return whether every combination was looked at
     */
    private boolean search(
            int column, BitSet left, Integer within, List<Object> chosen, List<String> found, int wanted) {
        if (found.size() >= wanted) return true;
        if (left.isEmpty()) {
            found.add(example(within == null ? chosen : List.of()));
            return true;
        }
        if (column == columns.size()) return true;
        boolean whole = true;
        for (Samples.Sample sample : columns.get(column).all()) {
            if (within != null && !sample.rows().get(within)) continue;
            if (++steps > STEPS) {
                incomplete = true;
                return false;
            }
            BitSet rest = (BitSet) left.clone();
            rest.and(sample.rows());
            chosen.add(sample.value());
            whole &= search(column + 1, rest, within, chosen, found, wanted);
            chosen.remove(chosen.size() - 1);
        }
        return whole;
    }

    private static BitSet allRows(int count) {
        BitSet rows = new BitSet(count);
        rows.set(0, count);
        return rows;
    }

    /** The columns that the values are for, in order; a column that does not matter is not named. */
    private String example(List<Object> values) {
        List<String> shown = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < table.inputs().size() && column < values.size(); i++)
            if (table.compiled().asks(i))
                shown.add(table.inputs().get(i).fact() + " = " + Samples.shown(values.get(column++)));
        return String.join(", ", shown);
    }
}
