package cn.ippledge.policy.table;

import static cn.ippledge.policy.table.Tables.ratio;
import static cn.ippledge.policy.table.Tables.refusal;
import static cn.ippledge.policy.table.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.policy.table.TableDiff.Change;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableEditTest {

    @Test
    void aTableThatIsNotTouchedStaysTheSame() {
        assertThat(TableEdit.of(ratio()).toTable()).isEqualTo(ratio());
        assertThat(TableEdit.of(ratio()).typed(form(ratio())).toTable()).isEqualTo(ratio());
        assertThat(TableEdit.of(ratio()).faults()).isEmpty();
    }

    @Test
    void whatIsTypedReplacesTheRowsInTheOrderOfTheirNumbers() {
        Map<String, String> form = Map.of(
                "_csrf", "x",
                "other.row[1].principal", "1",
                "ratio.name", "新比例",
                "ratio.row[10].principal", " > 5 ",
                "ratio.row[10].rate", "\"0.20\"",
                "ratio.row[2].id", "r2",
                "ratio.row[2].principal", "<= 5",
                "ratio.row[2].rate", "\"0.10\"",
                "ratio.row[2].annotation", "第九条");

        DecisionTable table = TableEdit.of(ratio()).typed(form).toTable();

        assertThat(table.name()).isEqualTo("新比例");
        assertThat(table.rows())
                .containsExactly(
                        row("r2", "<= 5", "-", "\"0.10\"", "第九条"), row("ratio_row2", "> 5", "-", "\"0.20\"", ""));
    }

    @Test
    void everyFaultStandsAtItsCell() {
        Map<String, String> form = form(ratio());
        form.put("ratio.row[2].principal", "five");
        form.put("ratio.row[3].rate", "0.20");
        form.put("ratio.row[4].ipPledge", "date(\"2025-02-31\")");

        TableEdit edit = TableEdit.of(ratio()).typed(form);

        assertThat(edit.faults())
                .containsOnlyKeys("ratio.row[2].principal", "ratio.row[3].rate", "ratio.row[4].ipPledge");
        assertThat(edit.faults().get("ratio.row[2].principal"))
                .isEqualTo(new Rejected.Field(
                        "ratio.row[2].principal", TableReason.TABLE_ENTRY_SYNTAX, "ratio", 2, "principal", "five"));
        assertThat(edit.rows().get(1).conditions()).as("nothing typed is lost").containsExactly("five", "true");
    }

    @Test
    void rowsAreAddedRemovedAndMoved() {
        TableEdit edit = TableEdit.of(ratio());
        assertThat(ids(edit.addRow(1))).containsExactly("ratio_row5", "r1", "r2", "r3", "r4");
        assertThat(ids(edit.addRow(5).addRow(6))).containsExactly("r1", "r2", "r3", "r4", "ratio_row5", "ratio_row6");
        assertThat(ids(edit.removeRow(2))).containsExactly("r1", "r3", "r4");
        assertThat(ids(edit.moveRow(4, 1))).containsExactly("r4", "r1", "r2", "r3");
        assertThat(ids(edit.moveRow(1, 3))).containsExactly("r2", "r3", "r1", "r4");
        for (int number : new int[] {0, 5, -1})
            assertThat(refusal(() -> edit.removeRow(number)).reason()).isEqualTo(CommonReason.OUT_OF_RANGE);
        assertThat(refusal(() -> edit.moveRow(1, 5)).reason()).isEqualTo(CommonReason.OUT_OF_RANGE);
    }

    @Test
    void aTableWithoutRowsIsNotOne() {
        assertThat(TableEdit.of(ratio()).typed(Map.of()).faults()).containsOnlyKeys("ratio");
    }

    @Test
    void showsWhatChangedBetweenVersions() {
        DecisionTable after = TableEdit.of(ratio())
                .removeRow(2)
                .addRow(3)
                .typed(form(
                        "r1",
                        "[0..500000000]",
                        "true",
                        "\"0.45\"",
                        "第八条",
                        "r3",
                        "(1500000000..3000000000]",
                        "true",
                        "\"0.20\"",
                        "第八条",
                        "new",
                        "> 3000000000",
                        "-",
                        "\"0\"",
                        "",
                        "r4",
                        "<= 3000000000",
                        "false",
                        "\"0.10\"",
                        ""))
                .toTable();

        TableDiff diff = TableDiff.of(ratio(), after);

        assertThat(diff.settings()).isEmpty();
        assertThat(diff.lines())
                .extracting(TableDiff.Line::change, TableDiff.Line::beforeNumber, TableDiff.Line::afterNumber)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.CHANGED, 1, 1),
                        org.assertj.core.groups.Tuple.tuple(Change.REMOVED, 2, 0),
                        org.assertj.core.groups.Tuple.tuple(Change.SAME, 3, 2),
                        org.assertj.core.groups.Tuple.tuple(Change.ADDED, 0, 3),
                        org.assertj.core.groups.Tuple.tuple(Change.SAME, 4, 4));
        assertThat(diff.lines().get(0).cells()).containsExactly("rate");
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void aRowThatMovedIsTheSameRowElsewhere() {
        TableDiff diff =
                TableDiff.of(ratio(), TableEdit.of(ratio()).moveRow(4, 1).toTable());

        assertThat(diff.lines()).extracting(TableDiff.Line::change).containsOnly(Change.SAME);
        assertThat(diff.lines()).extracting(TableDiff.Line::moved).containsExactly(true, false, false, false);
        assertThat(diff.isEmpty()).isFalse();
        assertThat(TableDiff.of(ratio(), ratio()).isEmpty()).isTrue();
    }

    @Test
    void rowsAreRecognisedThoughAnotherEditorNamedThemAnew() {
        DecisionTable renamed = new DecisionTable(
                "ratio",
                "另一名称",
                HitPolicy.FIRST,
                List.of(ratio().inputs().get(0), new InputColumn("是否质押", "ipPledge", ValueType.FLAG)),
                ratio().outputs(),
                ratio().rows().stream()
                        .map(each -> new RuleRow(
                                "x" + each.id(),
                                each.conditions(),
                                each.id().equals("r3") ? List.of("\"0.25\"") : each.results(),
                                each.annotation()))
                        .toList());

        TableDiff diff = TableDiff.of(ratio(), renamed);

        assertThat(diff.settings()).isEqualTo(Set.of("name", "hitPolicy", "ipPledge"));
        assertThat(diff.lines())
                .extracting(TableDiff.Line::change)
                .containsExactly(Change.SAME, Change.SAME, Change.CHANGED, Change.SAME);
    }

    private static List<String> ids(TableEdit edit) {
        return edit.rows().stream().map(RuleRow::id).toList();
    }

    private static Map<String, String> form(DecisionTable table) {
        return form(table.rows().stream()
                .flatMap(row -> java.util.stream.Stream.of(
                        row.id(),
                        row.conditions().get(0),
                        row.conditions().get(1),
                        row.results().get(0),
                        row.annotation()))
                .toArray(String[]::new));
    }

    /** Five texts for each row. */
    private static Map<String, String> form(String... cells) {
        Map<String, String> form = new LinkedHashMap<>();
        String[] names = {"id", "principal", "ipPledge", "rate", "annotation"};
        for (int i = 0; i < cells.length; i++) form.put("ratio.row[" + (i / 5 + 1) + "]." + names[i % 5], cells[i]);
        return form;
    }
}
