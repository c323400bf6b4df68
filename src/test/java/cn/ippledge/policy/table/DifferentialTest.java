package cn.ippledge.policy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The compiled tables against the standard engine: the same facts hit the same rows and give the same results. Ten thousand
 * facts in every build, a million in profile {@code soak}; a failure names the seed with which it happens again.
 */
class DifferentialTest {

    private static final Path SHIPPED = Path.of("bpmn", "decision");
    private static final int FACTS_PER_TABLE = 50;

    private static ReferenceEngine reference;

    @BeforeAll
    static void start() {
        // A machine that builds two things at once may pause for longer than anybody should wait for a draft.
        reference = new ReferenceEngine(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        reference.close();
    }

    @Test
    void randomTablesDecideAsTheStandardEngineDoes() {
        compareRandomTables(10_000);
    }

    @Test
    void shippedTablesDecideAsTheStandardEngineDoes() throws IOException {
        compareShippedTables(10_000);
    }

    @Test
    @Tag("soak")
    void randomTablesDecideAsTheStandardEngineDoesAMillionTimes() {
        compareRandomTables(1_000_000);
    }

    @Test
    @Tag("soak")
    void shippedTablesDecideAsTheStandardEngineDoesAMillionTimes() throws IOException {
        compareShippedTables(1_000_000);
    }

    private static void compareRandomTables(int facts) {
        long compared = 0;
        long hit = 0;
        for (long seed = 1; compared < facts; seed++) {
            RandomTables source = new RandomTables(seed);
            DecisionTable table = source.table();
            for (int i = 0; i < FACTS_PER_TABLE; i++, compared++)
                if (compare(table, source.facts(table), "seed " + seed)) hit++;
        }
        assertThat(hit).as("comparing only misses would prove little").isGreaterThan(facts / 4);
    }

    private static void compareShippedTables(int facts) throws IOException {
        List<DecisionTable> tables = shipped();
        for (int t = 0; t < tables.size(); t++) {
            RandomTables source = new RandomTables(t);
            for (int i = 0; i <= facts / tables.size(); i++)
                compare(
                        tables.get(t),
                        source.facts(tables.get(t)),
                        tables.get(t).id());
        }
    }

    static List<DecisionTable> shipped() throws IOException {
        if (!Files.exists(SHIPPED)) return List.of();
        List<DecisionTable> tables = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".dmn"))
                    .sorted()
                    .toList())
                tables.addAll(DecisionTables.read(Files.readAllBytes(file)).all());
        }
        return tables;
    }

    /** @return whether a row was hit */
    private static boolean compare(DecisionTable table, Map<String, Object> facts, String where) {
        String what = where + ": " + facts + " in " + table.rows();
        Rejected ours = catchThrowableOfType(Rejected.class, () -> table.decide(facts));
        if (ours != null) {
            Rejected refusal = catchThrowableOfType(Rejected.class, () -> reference.decide(table, facts));
            assertThat(refusal).as(what).isNotNull();
            if (refusal.reason() != TableReason.TABLE_FACT_MISSING) {
                assertThat(ours.reason()).as(what).isEqualTo(TableReason.TABLE_ROWS_OVERLAP);
                assertThat(refusal).as(what).hasRootCauseInstanceOf(DmnHitPolicyException.class);
            }
            return true;
        }
        ReferenceEngine.Outcome theirs = reference.outcome(table, facts);
        assertThat(table.matching(facts).stream().map(RuleRow::id).toList())
                .as(what)
                .isEqualTo(theirs.rows());
        assertThat(table.decide(facts))
                .as(what)
                .usingRecursiveComparison()
                .withComparatorForType(Comparator.<BigDecimal>naturalOrder(), BigDecimal.class)
                .isEqualTo(theirs.results());
        return !theirs.rows().isEmpty();
    }
}
