package cn.ippledge.policy.table;

import static cn.ippledge.policy.table.Tables.column;
import static cn.ippledge.policy.table.Tables.ratio;
import static cn.ippledge.policy.table.Tables.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReferenceEngineTest {

    private final ReferenceEngine reference = new ReferenceEngine(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        reference.close();
    }

    @Test
    void answersAsTheTableDoesInTheSameFourTypes() {
        DecisionTable table = new DecisionTable(
                "t",
                "t",
                HitPolicy.FIRST,
                List.of(new InputColumn("", "day", ValueType.DATE)),
                List.of(
                        new OutputColumn("number", "", ValueType.NUMBER),
                        new OutputColumn("text", "", ValueType.TEXT),
                        new OutputColumn("flag", "", ValueType.FLAG),
                        new OutputColumn("from", "", ValueType.DATE),
                        new OutputColumn("nothing", "", ValueType.NUMBER)),
                List.of(new RuleRow(
                        "r",
                        List.of("date(\"2024-02-29\")"),
                        List.of("12.5", "\"0.40\"", "false", "date(\"2025-10-01\")", ""),
                        "")));

        List<Map<String, Object>> answer = reference.decide(table, Map.of("day", LocalDate.of(2024, 2, 29)));

        assertThat(answer)
                .isEqualTo(table.decide(Map.of("day", LocalDate.of(2024, 2, 29))))
                .containsExactly(Map.of(
                        "number",
                        new BigDecimal("12.5"),
                        "text",
                        "0.40",
                        "flag",
                        false,
                        "from",
                        LocalDate.of(2025, 10, 1)));
    }

    /** An object with methods is what the standard engine could be made to call. */
    @Test
    void onlyScalarsGoIn() {
        DecisionTable table = column(HitPolicy.FIRST, ValueType.TEXT, "-", "\"a\"");
        for (Object stranger : List.of(new Object(), List.of("a"), Map.of("a", "a"), new StringBuilder("a")))
            refuses(() -> reference.decide(table, Map.of("x", stranger)), TableReason.FACT_TYPE);
    }

    /** The standard engine would take it for a miss and say nothing. */
    @Test
    void aFactThatARowDependsOnIsAskedForHereToo() {
        refuses(
                () -> reference.decide(column(HitPolicy.FIRST, ValueType.TEXT, "\"a\"", "-"), Map.of()),
                TableReason.TABLE_FACT_MISSING);
        DecisionTable first = column(HitPolicy.FIRST, ValueType.TEXT, "-", "\"a\"");
        assertThat(reference.decide(first, Map.of())).isEqualTo(first.decide(Map.of()));
    }

    @Test
    void rowsThatOverlapAreRefusedHereToo() {
        refuses(
                () -> reference.decide(column(HitPolicy.UNIQUE, ValueType.NUMBER, "> 1", "> 2"), Map.of("x", 3L)),
                TableReason.REFERENCE_FAILED);
    }

    @Test
    void whoWaitsTooLongIsRefusedAndTheEngineGoesOn() throws InterruptedException {
        Map<String, Object> facts = Map.of("principal", 1L, "ipPledge", true);
        try (ReferenceEngine hurried = new ReferenceEngine()) {
            CountDownLatch release = occupy(hurried, 2);

            refuses(() -> hurried.decide(ratio(), facts), TableReason.REFERENCE_TOO_SLOW);

            release.countDown();
            assertThat(reference.decide(ratio(), facts)).hasSize(1);
        }
    }

    @Test
    void whoComesWhenAllIsTakenIsRefusedAtOnce() throws InterruptedException {
        // two at work, sixteen waiting
        CountDownLatch release = occupy(reference, 18);

        refuses(() -> reference.decide(ratio(), Map.of("principal", 1L, "ipPledge", true)), TableReason.REFERENCE_BUSY);

        release.countDown();
    }

    private static CountDownLatch occupy(ReferenceEngine engine, int threads) throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch working = new CountDownLatch(2);
        for (int i = 0; i < threads; i++)
            engine.pool.execute(() -> {
                working.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        working.await();
        return release;
    }
}
