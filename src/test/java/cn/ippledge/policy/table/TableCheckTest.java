package cn.ippledge.policy.table;

import static cn.ippledge.policy.table.Tables.column;
import static cn.ippledge.policy.table.Tables.ratio;
import static cn.ippledge.policy.table.Tables.row;
import static cn.ippledge.policy.table.ValueType.DATE;
import static cn.ippledge.policy.table.ValueType.FLAG;
import static cn.ippledge.policy.table.ValueType.NUMBER;
import static cn.ippledge.policy.table.ValueType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.policy.table.TableFinding.Severity;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TableCheckTest {

    private static final TableContract CONTRACT = new TableContract(
            Map.of("principal", NUMBER, "ipPledge", FLAG), Map.of("rate", TEXT, "ceiling", NUMBER), Set.of("rate"));

    /** The limits are whole: up to 30 million yuan every fen has exactly one row, and above it none, for each flag. */
    @Test
    void namesTheCasesThatNoRowCovers() {
        assertThat(texts(TableCheck.of(ratio(), CONTRACT)))
                .containsExactly("WARNING TABLE_ROWS_GAP [] [ratio, principal = 3000000001]");
    }

    @Test
    void findsNothingWrongWithATableThatIsWhole() {
        assertThat(TableCheck.of(column(HitPolicy.UNIQUE, NUMBER, "0", "[1..100]", ">= 101")))
                .isEmpty();
        assertThat(TableCheck.of(column(HitPolicy.UNIQUE, FLAG, "true", "false")))
                .isEmpty();
        assertThat(TableCheck.of(column(HitPolicy.UNIQUE, DATE, "< date(\"2024-02-29\")", ">= date(\"2024-02-29\")")))
                .isEmpty();
        assertThat(TableCheck.of(column(HitPolicy.UNIQUE, TEXT, "\"a\",\"b\"", "not(\"a\",\"b\")")))
                .isEmpty();
    }

    @Test
    void saysWhichRowsOverlapAndWhere() {
        assertThat(texts(TableCheck.of(column(HitPolicy.UNIQUE, NUMBER, "<= 100", "[100..200)", ">= 200"))))
                .containsExactly("ERROR TABLE_ROWS_OVERLAP [1, 2] [column, 1, 2, x = 100]");
        assertThat(texts(TableCheck.of(
                        column(HitPolicy.UNIQUE, DATE, "<= date(\"2024-12-31\")", ">= date(\"2024-12-31\")"))))
                .containsExactly("ERROR TABLE_ROWS_OVERLAP [1, 2] [column, 1, 2, x = 2024-12-31]");
        assertThat(texts(TableCheck.of(column(HitPolicy.UNIQUE, TEXT, "\"a\"", "not(\"b\")", "\"b\""))))
                .containsExactly("ERROR TABLE_ROWS_OVERLAP [1, 2] [column, 1, 2, x = a]");
    }

    @Test
    void rowsThatAllMayMatchDoNotOverlap() {
        assertThat(TableCheck.of(column(HitPolicy.COLLECT, NUMBER, "> 5", "> 10")))
                .isEmpty();
        assertThat(TableCheck.of(column(HitPolicy.RULE_ORDER, NUMBER, "> 5", "> 10")))
                .isEmpty();
    }

    /** Between 100 and 101 there is no fen; between 0.5 and 1 there is 0.6, since the column speaks of tenths. */
    @Test
    void gapsAreSoughtAsFineAsTheColumnSpeaks() {
        assertThat(TableCheck.of(column(HitPolicy.FIRST, NUMBER, "<= 100", ">= 101")))
                .isEmpty();
        assertThat(texts(TableCheck.of(column(HitPolicy.FIRST, NUMBER, "<= 0.5", ">= 1"))))
                .containsExactly("WARNING TABLE_ROWS_GAP [] [column, x = 0.6]");
        assertThat(texts(TableCheck.of(column(HitPolicy.FIRST, NUMBER, "[-5..0]", "> 0"))))
                .containsExactly("WARNING TABLE_ROWS_GAP [] [column, x = -6]");
        assertThat(texts(TableCheck.of(column(HitPolicy.FIRST, TEXT, "\"BANK\"", "\"GUARANTOR\""))))
                .containsExactly("WARNING TABLE_ROWS_GAP [] [column, x = *]");
        assertThat(texts(TableCheck.of(column(HitPolicy.FIRST, FLAG, "true"))))
                .containsExactly("WARNING TABLE_ROWS_GAP [] [column, x = false]");
    }

    @Test
    void findsRowsThatAreNeverReached() {
        assertThat(texts(TableCheck.of(column(HitPolicy.FIRST, NUMBER, "< 10", ">= 5", "[3..20]", "-"))))
                .containsExactly(
                        "WARNING TABLE_ROW_UNREACHABLE [3] [column, 3]",
                        "WARNING TABLE_ROW_UNREACHABLE [4] [column, 4]");
    }

    @Test
    void findsRowsThatStandTwiceAndResultsThatAreMissing() {
        DecisionTable table = new DecisionTable(
                "t",
                "t",
                HitPolicy.COLLECT,
                ratio().inputs(),
                ratio().outputs(),
                List.of(
                        row("a", "[1..2]", "-", "\"x\"", "one"),
                        row("b", "[ 1 .. 2 ]", "", "\"x\"", "another article"),
                        row("c", "3", "true", "", "")));
        assertThat(texts(TableCheck.of(table)))
                .containsExactly(
                        "WARNING TABLE_ROW_DUPLICATE [1, 2] [t, 1, 2]", "WARNING TABLE_RESULT_EMPTY [3] [t, 3, rate]");
    }

    @Test
    void comparesWithWhatTheKindOfPolicyKnows() {
        DecisionTable table = new DecisionTable(
                "t",
                "t",
                HitPolicy.FIRST,
                List.of(new InputColumn("", "principle", NUMBER), new InputColumn("", "ipPledge", TEXT)),
                List.of(new OutputColumn("ratio", "", TEXT), new OutputColumn("ceiling", "", TEXT)),
                List.of(new RuleRow("r", List.of("-", "-"), List.of("\"0.5\"", "\"100\""), "")));
        assertThat(texts(TableCheck.of(table, CONTRACT)))
                .containsExactly(
                        "ERROR TABLE_FACT_UNKNOWN [] [t, principle]",
                        "ERROR TABLE_FACT_TYPE [] [t, ipPledge, TEXT, FLAG]",
                        "ERROR TABLE_OUTPUT_UNKNOWN [] [t, ratio]",
                        "ERROR TABLE_OUTPUT_TYPE [] [t, ceiling, TEXT, NUMBER]",
                        "ERROR TABLE_OUTPUT_MISSING [] [t, rate]");
    }

    @Test
    void whatIsRequiredStandsInEveryRow() {
        DecisionTable table = new DecisionTable(
                "t",
                "t",
                HitPolicy.FIRST,
                List.of(new InputColumn("", "ipPledge", FLAG)),
                List.of(new OutputColumn("rate", "", TEXT), new OutputColumn("ceiling", "", NUMBER)),
                List.of(
                        new RuleRow("a", List.of("true"), List.of("\"0.5\"", ""), ""),
                        new RuleRow("b", List.of("-"), List.of("", "100"), "")));
        assertThat(TableCheck.of(table)).isEmpty();
        assertThat(texts(TableCheck.of(table, CONTRACT))).containsExactly("ERROR TABLE_RESULT_EMPTY [2] [t, 2, rate]");
    }

    /** Sixteen columns of three classes are 43 million combinations, and no branch of them ends early. */
    @Test
    void givesUpInTimeAndSaysSo() {
        List<InputColumn> inputs = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> new InputColumn("", "fact" + i, NUMBER))
                .toList();
        List<RuleRow> rows = new ArrayList<>();
        for (int r = 0; r < 40; r++) {
            List<String> conditions = new ArrayList<>();
            for (int i = 0; i < 16; i++) conditions.add(i == r % 16 ? (r < 16 ? "<= 5" : "> 5") : "-");
            rows.add(new RuleRow("r" + r, conditions, List.of("1"), ""));
        }
        DecisionTable table =
                new DecisionTable("t", "t", HitPolicy.FIRST, inputs, List.of(new OutputColumn("o", "", NUMBER)), rows);

        List<TableFinding> findings = Assertions.assertTimeout(Duration.ofSeconds(5), () -> TableCheck.of(table));

        assertThat(findings).extracting(TableFinding::reason).contains(TableReason.TABLE_TOO_MANY_COMBINATIONS);
    }

    @Test
    void aTableAsLargeAsTheyComeIsCheckedInTime() {
        String[] steps = IntStream.range(0, 1_000)
                .mapToObj(i -> "[" + i * 10 + ".." + (i * 10 + 10) + ")")
                .toArray(String[]::new);

        List<TableFinding> findings = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> TableCheck.of(column(HitPolicy.UNIQUE, NUMBER, steps)));

        assertThat(texts(findings)).containsExactly("WARNING TABLE_ROWS_GAP [] [column, x = 10000]");
    }

    @Test
    void aTableWrittenToKeepUsBusyIsNotSearched() {
        String[] lists = IntStream.range(0, 1_000)
                .mapToObj(i -> String.join(
                        ",",
                        IntStream.range(0, 90)
                                .mapToObj(k -> String.valueOf(i * 90 + k))
                                .toList()))
                .map(list -> list.substring(0, Math.min(list.length(), 500)).replaceAll(",[0-9]*$", ""))
                .toArray(String[]::new);

        List<TableFinding> findings = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> TableCheck.of(column(HitPolicy.UNIQUE, NUMBER, lists)));

        assertThat(texts(findings)).containsExactly("WARNING TABLE_TOO_MANY_COMBINATIONS [] [column]");
    }

    @Test
    void theShippedTablesHaveNoMistake() throws IOException {
        for (DecisionTable table : DifferentialTest.shipped())
            assertThat(TableCheck.of(table))
                    .as(table.id())
                    .extracting(TableFinding::severity, TableFinding::reason)
                    .isSubsetOf(tuple(Severity.WARNING, TableReason.TABLE_ROWS_GAP));
    }

    @Test
    void anErrorIsMoreThanAWarning() {
        assertThat(TableCheck.of(column(HitPolicy.UNIQUE, NUMBER, ">= 0", "5")))
                .extracting(TableFinding::severity)
                .containsExactly(Severity.ERROR);
    }

    private static List<String> texts(List<TableFinding> findings) {
        return findings.stream()
                .map(each -> each.severity() + " " + each.reason() + " " + each.rows() + " " + each.args())
                .toList();
    }
}
