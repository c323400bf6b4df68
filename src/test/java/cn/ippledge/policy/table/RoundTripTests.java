package cn.ippledge.policy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.ippledge.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for every table that can be written, and for every file that cannot be read. */
class RoundTripTests {

    @Property(tries = 500)
    void whatIsWrittenIsReadAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        RandomTables source = new RandomTables(seed);
        List<DecisionTable> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) tables.add(unlike(source.table(), i));

        DecisionTables file = DecisionTables.of(tables);

        assertThat(DecisionTables.read(file.toDmn())).isEqualTo(file);
    }

    @Property(tries = 500)
    void aDraftOfATableIsTheTable(@ForAll long seed) {
        DecisionTable table = new RandomTables(seed).table();
        assertThat(TableEdit.of(table).toTable()).isEqualTo(table);
        assertThat(TableDiff.of(table, TableEdit.of(table).toTable()).isEmpty()).isTrue();
    }

    /** Text that somebody types is kept to the letter, or refused; it never becomes something else. */
    @Property(tries = 1_000)
    void anyTextIsKeptOrRefused(@ForAll @StringLength(max = 40) String text) {
        DecisionTable before = Tables.ratio();
        Throwable thrown = catchThrowable(() -> {
            RuleRow row = new RuleRow("r1", List.of("-", "-"), List.of("\"" + text + "\""), text);
            DecisionTable table =
                    new DecisionTable("ratio", text, HitPolicy.FIRST, before.inputs(), before.outputs(), List.of(row));
            assertThat(DecisionTables.read(DecisionTables.of(List.of(table)).toDmn())
                            .all())
                    .containsExactly(table);
        });
        if (thrown != null) assertThat(thrown).isInstanceOf(Rejected.class);
    }

    /** A file in which bytes were changed is read or refused, and nothing else. */
    @Property(tries = 2_000)
    void aDamagedFileIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] file =
                DecisionTables.of(List.of(new RandomTables(seed % 50).table())).toDmn();
        for (int i = random.nextInt(4); i >= 0; i--)
            file[random.nextInt(file.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : "<>&\"'/=:[]".getBytes(StandardCharsets.UTF_8)[random.nextInt(10)];
        Throwable thrown = catchThrowable(() -> DecisionTables.read(file));
        if (thrown != null) assertThat(thrown).isInstanceOf(Rejected.class);
    }

    /** Two rows overlap by the check exactly when some facts make both match. */
    @Property(tries = 300)
    void theCheckFindsAnOverlapWheneverFactsDo(@ForAll long seed) {
        RandomTables source = new RandomTables(seed);
        DecisionTable table = source.table();
        if (table.hitPolicy() != HitPolicy.UNIQUE) return;
        boolean found =
                TableCheck.of(table).stream().anyMatch(finding -> finding.reason() == TableReason.TABLE_ROWS_OVERLAP);
        for (int i = 0; i < 100; i++) {
            var facts = source.facts(table);
            if (facts.values().stream().anyMatch(RoundTripTests::isBelowZero)) continue;
            Throwable thrown = catchThrowable(() -> table.decide(facts));
            if (thrown instanceof Rejected rejected && rejected.reason() == TableReason.TABLE_ROWS_OVERLAP)
                assertThat(found).as("%s in %s", facts, table.rows()).isTrue();
        }
    }

    /** The check takes facts to be no finer than the cells and, unless a cell is negative, not below zero. */
    private static boolean isBelowZero(Object fact) {
        return fact instanceof Long whole && whole < 0
                || fact instanceof java.math.BigDecimal number
                        && (number.signum() < 0 || number.stripTrailingZeros().scale() > 0);
    }

    private static DecisionTable unlike(DecisionTable table, int number) {
        return new DecisionTable(
                table.id() + "_" + number,
                table.name(),
                table.hitPolicy(),
                table.aggregation(),
                table.inputs(),
                table.outputs(),
                table.rows().stream()
                        .map(row ->
                                new RuleRow("t" + number + row.id(), row.conditions(), row.results(), row.annotation()))
                        .toList());
    }
}
