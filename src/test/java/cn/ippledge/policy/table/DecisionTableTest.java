package cn.ippledge.policy.table;

import static cn.ippledge.policy.table.Tables.column;
import static cn.ippledge.policy.table.Tables.number;
import static cn.ippledge.policy.table.Tables.ratio;
import static cn.ippledge.policy.table.Tables.refusal;
import static cn.ippledge.policy.table.Tables.refuses;
import static cn.ippledge.policy.table.Tables.rowsHit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableTest {

    /** 500万 yuan are 500,000,000 fen: the limit itself still earns 40%, one fen more earns 30%. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.40",
        "499999999, 0.40",
        "500000000, 0.40",
        "500000001, 0.30",
        "1500000000, 0.30",
        "1500000001, 0.20",
        "3000000000, 0.20"
    })
    void decidesAtTheLimitAndOneFenBeside(BigDecimal principal, String rate) {
        assertThat(ratio().decide(Map.of("principal", principal, "ipPledge", true)))
                .containsExactly(Map.of("rate", rate));
    }

    @Test
    void noRowMatchesBeyondTheLastOne() {
        assertThat(ratio().decide(Map.of("principal", 3_000_000_001L, "ipPledge", true)))
                .isEmpty();
    }

    @Test
    void namesTheRowThatWasHit() {
        assertThat(ratio().matching(Map.of("principal", 1L, "ipPledge", true)))
                .extracting(RuleRow::annotation)
                .containsExactly("第八条");
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("-", List.of("-1", "0", "7"), List.of()),
                Arguments.of("", List.of("0"), List.of()),
                Arguments.of("5", List.of("5", "5.0"), List.of("5.01", "-5")),
                Arguments.of("-5", List.of("-5"), List.of("5")),
                Arguments.of("< 5", List.of("4.99"), List.of("5")),
                Arguments.of("<=5", List.of("5"), List.of("5.000001")),
                Arguments.of("> 5", List.of("5.01"), List.of("5")),
                Arguments.of(">= -5", List.of("-5"), List.of("-5.01")),
                Arguments.of("[1..3]", List.of("1", "3"), List.of("0.99", "3.01")),
                Arguments.of("(1..3]", List.of("1.01", "3"), List.of("1")),
                Arguments.of("[1..3)", List.of("1"), List.of("3")),
                Arguments.of("(1..3)", List.of("2"), List.of("1", "3")),
                Arguments.of("]1..3[", List.of("2"), List.of("1", "3")),
                Arguments.of(" [ 1 .. 3 ] ", List.of("1"), List.of("4")),
                Arguments.of("1, 3,[5..6], > 9", List.of("1", "3", "5.5", "10"), List.of("2", "9")),
                Arguments.of("not(1, [5..6])", List.of("2", "7"), List.of("1", "6")),
                Arguments.of("not( < 0 )", List.of("0"), List.of("-0.01")));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void readsEveryFormOfCondition(String condition, List<String> fits, List<String> fitsNot) {
        DecisionTable table = column(HitPolicy.FIRST, ValueType.NUMBER, condition);

        for (String value : fits)
            assertThat(rowsHit(table, number(value))).as(value).containsExactly(1);
        for (String value : fitsNot)
            assertThat(rowsHit(table, number(value))).as(value).isEmpty();
    }

    @Test
    void comparesDaysTextAndFlags() {
        DecisionTable days = column(HitPolicy.FIRST, ValueType.DATE, "[date(\"2025-10-01\")..date(\"2028-09-30\")]");
        assertThat(rowsHit(days, LocalDate.of(2025, 9, 30))).isEmpty();
        assertThat(rowsHit(days, LocalDate.of(2025, 10, 1))).containsExactly(1);
        assertThat(rowsHit(days, LocalDate.of(2028, 9, 30))).containsExactly(1);
        assertThat(rowsHit(days, LocalDate.of(2028, 10, 1))).isEmpty();

        DecisionTable text = column(HitPolicy.FIRST, ValueType.TEXT, "\"BANK\", \"担保\"", "not(\"\")");
        assertThat(rowsHit(text, "担保")).containsExactly(1);
        assertThat(rowsHit(text, "bank")).containsExactly(2);
        assertThat(rowsHit(text, "")).isEmpty();

        DecisionTable flags = column(HitPolicy.FIRST, ValueType.FLAG, "true", "false");
        assertThat(rowsHit(flags, false)).containsExactly(2);
    }

    @Test
    void hitPolicySaysWhatCountsWhenSeveralMatch() {
        String[] overlapping = {"> 0", "> 10", "> 20"};
        assertThat(rowsHit(column(HitPolicy.FIRST, ValueType.NUMBER, overlapping), number("15")))
                .containsExactly(1);
        assertThat(rowsHit(column(HitPolicy.COLLECT, ValueType.NUMBER, overlapping), number("15")))
                .containsExactly(1, 2);
        assertThat(rowsHit(column(HitPolicy.RULE_ORDER, ValueType.NUMBER, overlapping), number("25")))
                .containsExactly(1, 2, 3);
        Rejected overlap = refusal(
                () -> column(HitPolicy.UNIQUE, ValueType.NUMBER, overlapping).decide(Map.of("x", number("15"))));
        assertThat(overlap.reason()).isEqualTo(TableReason.TABLE_ROWS_OVERLAP);
        assertThat(overlap.args()).containsExactly("column", 1, 2, "x = 15");
    }

    /** Rows 1, 2 and 3 match 25 and give 1, 2 and 3; none matches 0. */
    @ParameterizedTest
    @CsvSource({"SUM, 6", "MIN, 1", "MAX, 3", "COUNT, 3"})
    void collectsIntoOneNumber(Aggregation aggregation, int expected) {
        DecisionTable table = column(HitPolicy.COLLECT, aggregation, ValueType.NUMBER, "> 0", "> 10", "> 20", "> 30");

        assertThat(rowsHit(table, number("25"))).containsExactly(expected);
        if (aggregation == Aggregation.COUNT)
            assertThat(rowsHit(table, number("0"))).containsExactly(0);
        else assertThat(rowsHit(table, number("0"))).isEmpty();
    }

    @Test
    void anEmptyResultIsAbsent() {
        DecisionTable table = new DecisionTable(
                "t",
                "t",
                HitPolicy.FIRST,
                List.of(new InputColumn("", "x", ValueType.NUMBER)),
                List.of(new OutputColumn("a", "", ValueType.DATE), new OutputColumn("b", "", ValueType.FLAG)),
                List.of(new RuleRow("r", List.of("-"), List.of("", "true"), "")));

        assertThat(table.decide(Map.of())).containsExactly(Map.of("b", true));
    }

    @Test
    void anUnknownFactIsAskedForByNameWhereARowDependsOnIt() {
        Rejected missing = refusal(() -> ratio().decide(Map.of("principal", 1L)));
        assertThat(missing.reason()).isEqualTo(TableReason.TABLE_FACT_MISSING);
        assertThat(missing.args()).containsExactly("ratio", "ipPledge");
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("x", null);
        refuses(
                () -> column(HitPolicy.FIRST, ValueType.NUMBER, "1", "-").decide(unknown),
                TableReason.TABLE_FACT_MISSING);
        assertThat(column(HitPolicy.FIRST, ValueType.NUMBER, "-").decide(unknown))
                .hasSize(1);
    }

    static Stream<Object> strangers() {
        return Stream.of(
                1,
                1.0,
                BigInteger.ONE,
                "1",
                true,
                new Date(0),
                List.of(1L),
                Map.of("x", 1L),
                new BigDecimal("1") {
                    private static final long serialVersionUID = 1;
                },
                Thread.currentThread());
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void onlyScalarsOfTheColumnsTypeAreLetIn(Object stranger) {
        refuses(
                () -> column(HitPolicy.FIRST, ValueType.NUMBER, "1").decide(Map.of("x", stranger)),
                TableReason.FACT_TYPE);
        refuses(
                () -> column(HitPolicy.FIRST, ValueType.NUMBER, "-").decide(Map.of("x", stranger)),
                TableReason.FACT_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"1E+40", "-1E+40", "1E+1000000000", "0.000000000000000000001"})
    void aNumberBeyondAllAmountsIsRefused(BigDecimal number) {
        refuses(
                () -> column(HitPolicy.FIRST, ValueType.NUMBER, "1").decide(Map.of("x", number)),
                TableReason.FACT_OUT_OF_RANGE);
    }

    @Test
    void factsNobodyAskedForAreNotTouched() {
        assertThat(ratio().decide(Map.of("principal", 1L, "ipPledge", true, "other", new Object())))
                .hasSize(1);
    }
}
