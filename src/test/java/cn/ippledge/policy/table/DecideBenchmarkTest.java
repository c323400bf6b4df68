package cn.ippledge.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.BenchmarkResults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one decision of a table with four rows and two inputs costs, compiled and by the standard engine, in the same run. */
@Tag("benchmark")
class DecideBenchmarkTest {

    private static final int COMPILED = 2_000_000;
    private static final int REFERENCE = 5_000;

    private final DecisionTable table = Tables.ratio();
    private final List<Map<String, Object>> facts = IntStream.range(0, 1_000)
            .mapToObj(i ->
                    Map.<String, Object>of("principal", BigDecimal.valueOf(i * 3_000_000L), "ipPledge", i % 4 != 0))
            .toList();

    @Test
    void aDecisionTakesNoMoreThanTwoMicroseconds() {
        runCompiled();
        long hits = 0;
        long start = System.nanoTime();
        hits += runCompiled();
        BigDecimal compiled = microseconds(System.nanoTime() - start, COMPILED);

        BigDecimal standard;
        try (ReferenceEngine reference = new ReferenceEngine(Duration.ofMinutes(1))) {
            for (int i = 0; i < REFERENCE; i++) reference.decide(table, facts.get(i % facts.size()));
            start = System.nanoTime();
            for (int i = 0; i < REFERENCE; i++)
                hits += reference.decide(table, facts.get(i % facts.size())).size();
            standard = microseconds(System.nanoTime() - start, REFERENCE);
        }

        BenchmarkResults.add(new BenchmarkResults.Result(
                "decision-table",
                compiled,
                "us",
                standard,
                compiled.divide(standard, 6, RoundingMode.HALF_UP),
                "one decision, 4 rows, 2 inputs, " + COMPILED + " times; baseline: Camunda's DMN engine"));
        assertThat(hits).isEqualTo((long) COMPILED + REFERENCE);
        assertThat(compiled).isLessThanOrEqualTo(new BigDecimal("2"));
    }

    private long runCompiled() {
        long hits = 0;
        for (int i = 0; i < COMPILED; i++)
            hits += table.decide(facts.get(i % facts.size())).size();
        return hits;
    }

    private static BigDecimal microseconds(long nanos, int times) {
        return BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(1_000L * times), 4, RoundingMode.HALF_UP);
    }
}
