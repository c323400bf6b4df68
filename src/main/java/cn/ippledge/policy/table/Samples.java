package cn.ippledge.policy.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values of one input that stand for all its values: the conditions of the column cut it into pieces, and within a piece
 * every row says the same. Values that the same rows accept are one class; its first value is the example.
 */
final class Samples {

    /** Stands for any text that no row names. */
    static final String OTHER_TEXT = "*";

    record Sample(Object value, BitSet rows) {}

    /** Values times spans that are compared; a file written to keep us busy has far more. */
    private static final long COMPARISONS = 20_000_000;

    private final List<Sample> samples;
    private final List<BitSet> byRow;

    private Samples(List<Sample> samples, int rows) {
        this.samples = samples;
        this.byRow = Stream.generate(BitSet::new).limit(rows).toList();
        for (int s = 0; s < samples.size(); s++)
            for (int r = samples.get(s).rows().nextSetBit(0);
                    r >= 0;
                    r = samples.get(s).rows().nextSetBit(r + 1)) byRow.get(r).set(s);
    }

    static boolean areTooMany(DecisionTable table, int input) {
        long spans = 0;
        for (int r = 0; r < table.rows().size(); r++)
            spans += 1 + table.compiled().condition(r, input).spans().size();
        return spans * values(table, input).size() > COMPARISONS;
    }

    static Samples of(DecisionTable table, int input) {
        Map<BitSet, Sample> classes = new LinkedHashMap<>();
        for (Object value : values(table, input)) {
            BitSet rows = new BitSet();
            for (int r = 0; r < table.rows().size(); r++)
                if (table.compiled().condition(r, input).fits(value)) rows.set(r);
            classes.putIfAbsent(rows, new Sample(value, rows));
        }
        return new Samples(List.copyOf(classes.values()), table.rows().size());
    }

    /** A value that both rows accept, or {@code null}. */
    Object shared(int first, int second) {
        if (!byRow.get(first).intersects(byRow.get(second))) return null;
        BitSet both = (BitSet) byRow.get(first).clone();
        both.and(byRow.get(second));
        return samples.get(both.nextSetBit(0)).value();
    }

    List<Sample> all() {
        return samples;
    }

    private static Collection<Object> values(DecisionTable table, int input) {
        TreeSet<Object> bounds = new TreeSet<>(Span::compare);
        for (int r = 0; r < table.rows().size(); r++)
            for (Span span : table.compiled().condition(r, input).spans()) {
                if (span.low() != null) bounds.add(span.low());
                if (span.high() != null) bounds.add(span.high());
            }
        return switch (table.inputs().get(input).type()) {
            case NUMBER -> numbers(bounds);
            case DATE -> days(bounds);
            case FLAG -> List.of(true, false);
            case TEXT -> texts(bounds);
        };
    }

    /**
     * Amounts and rates are whole numbers and never negative, so between 100 and 101 nothing is missing, nor below zero;
     * unless the column itself speaks of fractions or of less than nothing.
     */
    private static Collection<Object> numbers(TreeSet<Object> bounds) {
        if (bounds.isEmpty()) return List.of(BigDecimal.ZERO);
        BigDecimal step = BigDecimal.ONE;
        for (Object bound : bounds) {
            BigDecimal number = (BigDecimal) bound;
            if (number.stripTrailingZeros().scale() > step.scale())
                step = BigDecimal.ONE.movePointLeft(number.stripTrailingZeros().scale());
        }
        TreeSet<Object> values = new TreeSet<>(Span::compare);
        boolean negative = ((BigDecimal) bounds.first()).signum() < 0;
        if (!negative) values.add(BigDecimal.ZERO);
        for (Object bound : bounds) {
            BigDecimal number = (BigDecimal) bound;
            for (BigDecimal value : List.of(number.subtract(step), number, number.add(step)))
                if (negative || value.signum() >= 0) values.add(value);
        }
        return values;
    }

    private static Collection<Object> days(TreeSet<Object> bounds) {
        if (bounds.isEmpty()) return List.of(LocalDate.EPOCH);
        TreeSet<Object> values = new TreeSet<>(Span::compare);
        for (Object bound : bounds) {
            LocalDate day = (LocalDate) bound;
            values.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        return values;
    }

    private static Collection<Object> texts(TreeSet<Object> bounds) {
        List<Object> values = new ArrayList<>(bounds);
        if (!bounds.contains(OTHER_TEXT)) values.add(OTHER_TEXT);
        return values;
    }

    static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
