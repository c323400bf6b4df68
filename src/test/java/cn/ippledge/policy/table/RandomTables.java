package cn.ippledge.policy.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Tables in every form that the grammar allows, and facts that lie on their boundaries, beside them and anywhere. */
final class RandomTables {

    private static final List<String> TEXTS = List.of("BANK", "GUARANTOR", "担保", "", "a b", "*", "0.40", "true", "-");
    private static final String[] NUMBERS = {
        "0",
        "1",
        "2",
        "10",
        "100",
        "0.5",
        "0.05",
        "-1",
        "-3.25",
        "30000000",
        "500000000",
        "1500000000",
        "1500000001",
        "007",
        "5.00"
    };

    private final Random random;

    RandomTables(long seed) {
        this.random = new Random(seed);
    }

    DecisionTable table() {
        HitPolicy hitPolicy = pick(HitPolicy.values());
        boolean aggregates = hitPolicy == HitPolicy.COLLECT && random.nextBoolean();
        List<InputColumn> inputs = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> new InputColumn(label(), "fact" + i, pick(ValueType.values())))
                .toList();
        List<OutputColumn> outputs = aggregates
                ? List.of(new OutputColumn("out", label(), ValueType.NUMBER))
                : IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(i -> new OutputColumn("out" + i, label(), pick(ValueType.values())))
                        .toList();
        List<RuleRow> rows = IntStream.rangeClosed(1, 1 + random.nextInt(8))
                .mapToObj(r -> new RuleRow(
                        "row" + r,
                        inputs.stream().map(input -> condition(input.type())).toList(),
                        outputs.stream()
                                .map(output -> random.nextInt(5) == 0 ? "" : result(output, aggregates))
                                .toList(),
                        random.nextBoolean() ? "" : "第 " + r + " 条\n& <\"注\">\t'"))
                .toList();
        return new DecisionTable(
                "table" + random.nextInt(1_000),
                "决策 <" + random.nextInt(10) + "> & \"more\"",
                hitPolicy,
                aggregates ? pick(Aggregation.values()) : Aggregation.NONE,
                inputs,
                outputs,
                rows);
    }

    Map<String, Object> facts(DecisionTable table) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            // Sometimes nobody knows.
            if (random.nextInt(20) == 0) continue;
            List<Object> bounds = new ArrayList<>();
            for (int r = 0; r < table.rows().size(); r++)
                for (Span span : table.compiled().condition(r, i).spans()) {
                    if (span.low() != null) bounds.add(span.low());
                    if (span.high() != null) bounds.add(span.high());
                }
            Object near = bounds.isEmpty() ? null : bounds.get(random.nextInt(bounds.size()));
            facts.put(
                    table.inputs().get(i).fact(),
                    switch (table.inputs().get(i).type()) {
                        case NUMBER -> number((BigDecimal) near);
                        case TEXT -> near != null && random.nextInt(4) > 0 ? near : pick(TEXTS.toArray());
                        case FLAG -> random.nextBoolean();
                        case DATE -> near == null ? day() : ((LocalDate) near).plusDays(random.nextInt(3) - 1L);
                    });
        }
        return facts;
    }

    private Object number(BigDecimal near) {
        BigDecimal base = near == null ? new BigDecimal(pick(NUMBERS)) : near;
        BigDecimal number =
                base.add(new BigDecimal(pick("0", "0", "1", "-1", "0.01", "-0.01", "0.0000000001", "123456")));
        // The standard engine takes a broken number as a binary fraction of some 16 digits; ours are whole.
        if (number.precision() > 15) number = base;
        return number.stripTrailingZeros().scale() <= 0 && random.nextBoolean()
                ? (Object) number.longValueExact()
                : number;
    }

    private String condition(ValueType type) {
        if (random.nextInt(4) == 0) return random.nextBoolean() ? "-" : "";
        if (type == ValueType.FLAG) return literal(type);
        String list =
                String.join(pick(",", ", ", " , "), some(1 + random.nextInt(random.nextInt(3) + 1), () -> test(type)));
        return random.nextInt(4) == 0 ? "not(" + list + ")" : list;
    }

    /** Whole where they are added up: the standard engine adds broken numbers as binary fractions. */
    private String result(OutputColumn output, boolean aggregates) {
        return aggregates ? String.valueOf(random.nextInt(4_000) - 2_000) : literal(output.type());
    }

    private String test(ValueType type) {
        boolean ordered = type == ValueType.NUMBER || type == ValueType.DATE;
        if (!ordered || random.nextInt(3) == 0) return literal(type);
        if (random.nextBoolean()) return pick("<", "<=", ">", ">=") + pick("", " ") + literal(type);
        String low = literal(type);
        String high = literal(type);
        try {
            Object from = CellParser.result(low, type);
            Object to = CellParser.result(high, type);
            int order = Span.compare(from, to);
            if (order == 0) return "[" + low + ".." + high + "]";
            return pick("[", "(", "]") + (order < 0 ? low + ".." + high : high + ".." + low) + pick("]", ")", "[");
        } catch (CellFault e) {
            throw new AssertionError(e);
        }
    }

    private String literal(ValueType type) {
        return switch (type) {
            case NUMBER -> random.nextInt(3) > 0 ? pick(NUMBERS) : String.valueOf(random.nextInt(2_000_000_000));
            case TEXT -> "\"" + pick(TEXTS.toArray()) + "\"";
            case FLAG -> String.valueOf(random.nextBoolean());
            case DATE -> "date(\"" + day() + "\")";
        };
    }

    private LocalDate day() {
        return LocalDate.of(2023 + random.nextInt(3), 12, 31).plusDays(random.nextInt(70));
    }

    private String label() {
        return pick("", "本金（分）", "a < b & \"c\"");
    }

    private static List<String> some(int count, Supplier<String> each) {
        return IntStream.range(0, count).mapToObj(i -> each.get()).toList();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
