package cn.ippledge.policy.table;

import static cn.ippledge.policy.table.Tables.ratio;
import static cn.ippledge.policy.table.Tables.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DmnFileTest {

    @Test
    void readsAFileAsTheModelerWritesIt() {
        String file =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
                  xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
                  xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"
                  id="Definitions_1" name="DRD" namespace="http://camunda.org/schema/1.0/dmn" exporter="Camunda Modeler" exporterVersion="5.20.0"
                  modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.20.0" camunda:diagramRelationId="x">
                  <!-- a comment -->
                  <decision id="ratio" name="Ratio" camunda:historyTimeToLive="180" camunda:versionTag="1">
                    <variable id="v" name="ratio" typeRef="string" />
                    <decisionTable id="t" biodi:annotationsWidth="400">
                      <input id="i" label="Principal" biodi:width="192">
                        <inputExpression id="ie" typeRef="integer"><text>principal</text></inputExpression>
                        <inputValues id="iv"><text>1,2</text></inputValues>
                      </input>
                      <output id="o" label="Rate" name="rate" typeRef="string" biodi:width="300">
                        <outputValues id="ov"><text>"0.40"</text></outputValues>
                      </output>
                      <annotation name="Article" />
                      <rule id="r1">
                        <description>第八条</description>
                        <inputEntry id="c1"><text><![CDATA[<= 100]]></text></inputEntry>
                        <outputEntry id="c2"><text>"0.40"</text></outputEntry>
                      </rule>
                      <rule id="">
                        <inputEntry><text></text></inputEntry>
                        <outputEntry><text></text></outputEntry>
                        <annotationEntry><text>one</text></annotationEntry>
                        <annotationEntry><text>two</text></annotationEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                  <dmndi:DMNDI><dmndi:DMNDiagram id="d"><dmndi:DMNShape dmnElementRef="ratio"><dc:Bounds height="80" width="180" x="160" y="100" />
                  </dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
                </definitions>
                """;

        DecisionTable table = DecisionTables.read(file.getBytes(StandardCharsets.UTF_8))
                .named("ratio")
                .orElseThrow();

        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(table.inputs()).containsExactly(new InputColumn("Principal", "principal", ValueType.NUMBER));
        assertThat(table.outputs()).containsExactly(new OutputColumn("rate", "Rate", ValueType.TEXT));
        assertThat(table.rows())
                .containsExactly(
                        new RuleRow("r1", List.of("<= 100"), List.of("\"0.40\""), "第八条"),
                        new RuleRow("ratio_row2", List.of("-"), List.of(""), "one\ntwo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/DMN13.xsd",
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/"
            })
    void readsEveryVersionOfTheStandard(String namespace) {
        byte[] file = DmnText.with("decision", "xmlns:b=\"http://bpmn.io/schema/dmn/biodi/1.0\"")
                .and("insideRule", "")
                .and("beforeTable", "<extensionElements><b:bounds x=\"1\" y=\"1\"/></extensionElements>")
                .toString()
                .replace(DmnText.MODEL, namespace)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(DecisionTables.read(file).all())
                .extracting(DecisionTable::id)
                .containsExactly("ratio");
    }

    @Test
    void writesWhatTheStandardReads() {
        byte[] file = DecisionTables.of(List.of(ratio())).toDmn();

        // Validates against the schema of the standard, drawing included.
        var model = Dmn.readModelFromStream(new java.io.ByteArrayInputStream(file));
        Dmn.validateModel(model);

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("dmnElementRef=\"ratio\"");
        assertThat(DecisionTables.read(file).all()).containsExactly(ratio());
    }

    static Stream<Arguments> files() throws IOException {
        String good = new DmnText().toString();
        String body = good.substring(good.indexOf("<definitions"));
        return Stream.of(
                Arguments.of("nothing", new byte[0], TableReason.TABLE_FILE_EMPTY),
                Arguments.of("too large", bytes(good + " ".repeat(256 * 1024)), TableReason.TABLE_FILE_TOO_LARGE),
                Arguments.of(
                        "external entity",
                        bytes("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + DmnText.with("result", "&x;").toString().substring(39)),
                        TableReason.TABLE_FILE_DOCTYPE),
                Arguments.of(
                        "external subset",
                        bytes("<!DOCTYPE d SYSTEM \"http://127.0.0.1/x.dtd\">" + body),
                        TableReason.TABLE_FILE_DOCTYPE),
                Arguments.of(
                        "billion laughs",
                        bytes("<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" + body),
                        TableReason.TABLE_FILE_DOCTYPE),
                Arguments.of("small doctype", bytes("<!doctype html>" + body), TableReason.TABLE_FILE_DOCTYPE),
                Arguments.of("two bytes each", good.getBytes(StandardCharsets.UTF_16), TableReason.TABLE_FILE_ENCODING),
                Arguments.of(
                        "two bytes each, unmarked",
                        good.replace("UTF-8", "UTF-16LE").getBytes(StandardCharsets.UTF_16LE),
                        TableReason.TABLE_FILE_NOT_XML),
                Arguments.of(
                        "GBK",
                        DmnText.with("insideRule", "<description>第八条</description>")
                                .toString()
                                .getBytes(Charset.forName("GBK")),
                        TableReason.TABLE_FILE_ENCODING),
                Arguments.of(
                        "other encoding declared",
                        bytes(good.replace("UTF-8", "UTF-7")),
                        TableReason.TABLE_FILE_ENCODING),
                Arguments.of(
                        "XML 1.1",
                        bytes(good.replace("version=\"1.0\"", "version=\"1.1\"")),
                        TableReason.TABLE_FILE_NOT_XML),
                Arguments.of("zip", zipped(bytes(good)), TableReason.TABLE_FILE_ENCODING),
                Arguments.of("no XML", bytes("principal <= 100 -> 0.40"), TableReason.TABLE_FILE_NOT_XML),
                Arguments.of("cut short", bytes(good.substring(0, good.length() - 30)), TableReason.TABLE_FILE_NOT_XML),
                Arguments.of("two roots", bytes(good + "<x/>"), TableReason.TABLE_FILE_NOT_XML),
                Arguments.of(
                        "an instruction",
                        bytes("<?xml-stylesheet href=\"x\"?>" + body),
                        TableReason.TABLE_FILE_NOT_XML),
                Arguments.of(
                        "an instruction inside",
                        DmnText.with("insideRule", "<?x y?>").bytes(),
                        TableReason.TABLE_FILE_NOT_XML),
                Arguments.of(
                        "unknown entity", DmnText.with("result", "&nbsp;").bytes(), TableReason.TABLE_FILE_NOT_XML),
                Arguments.of("NUL", DmnText.with("result", "&#0;").bytes(), TableReason.TABLE_FILE_NOT_XML),
                Arguments.of(
                        "unbound prefix", DmnText.with("insideRule", "<q:x/>").bytes(), TableReason.TABLE_FILE_NOT_XML),
                Arguments.of(
                        "deep",
                        bytes("<a>".repeat(40_000) + "</a>".repeat(40_000).substring(0, 100)),
                        TableReason.TABLE_FILE_NOT_XML),
                Arguments.of(
                        "a process",
                        bytes(
                                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process/></definitions>"),
                        TableReason.TABLE_FILE_NOT_DMN),
                Arguments.of("a page", bytes("<html><script>alert(1)</script></html>"), TableReason.TABLE_FILE_NOT_DMN),
                Arguments.of(
                        "no table",
                        bytes("<definitions xmlns=\"" + DmnText.MODEL + "\"/>"),
                        TableReason.TABLE_FILE_NO_TABLE),
                Arguments.of(
                        "many tables",
                        DmnText.with("afterDecision", "<decision id=\"x\"/>".repeat(20))
                                .bytes(),
                        TableReason.TABLE_FILE_TOO_MANY_TABLES),
                Arguments.of(
                        "no logic",
                        DmnText.with("afterDecision", "<decision id=\"x\"/>").bytes(),
                        TableReason.TABLE_LOGIC_MISSING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refusesAFileThatIsNoTable(String what, byte[] file, TableReason reason) {
        assertThat(refusal(() -> DecisionTables.read(file)).reason()).isEqualTo(reason);
    }

    @Test
    void aMarkOfByteOrderIsNoReasonToRefuse() {
        assertThat(DecisionTables.read(bytes("\uFEFF" + new DmnText())).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10000000000000000000000000000000000000000 | TABLE_NUMBER_TOO_LARGE",
                "0.00000000001 | TABLE_NUMBER_TOO_LARGE",
                "1e5 | TABLE_ENTRY_SYNTAX",
                "１００ | TABLE_ENTRY_SYNTAX",
                "−5 | TABLE_ENTRY_SYNTAX",
                "٣ | TABLE_ENTRY_SYNTAX",
                "≤ 5 | TABLE_ENTRY_SYNTAX",
                "[1．．5] | TABLE_ENTRY_SYNTAX",
                "5&#x202E; | TABLE_ENTRY_SYNTAX",
                "5&#x200B; | TABLE_ENTRY_SYNTAX",
                "&#xFEFF;5 | TABLE_ENTRY_SYNTAX",
                "\"100\" | TABLE_ENTRY_TYPE",
                "true | TABLE_ENTRY_TYPE",
                "date(\"2025-02-28\") | TABLE_ENTRY_TYPE",
                "date(\"2025-02-31\") | TABLE_DATE_UNKNOWN",
                "date(\"2025-02-29\") | TABLE_DATE_UNKNOWN",
                "date(\"2025-2-1\") | TABLE_ENTRY_SYNTAX",
                "[5..1] | TABLE_RANGE_EMPTY",
                "(5..5] | TABLE_RANGE_EMPTY"
            })
    void namesTheCellThatIsWrong(String text, TableReason reason) {
        Rejected rejected = refusal(
                () -> DecisionTables.read(DmnText.with("condition", text).bytes()));

        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.args()).hasSize(4).startsWith("ratio", 1, "principal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true,true", "not(true)", "true,false", "1"})
    void aFlagIsAskedForAlone(String text) {
        byte[] file = DmnText.with("condition", text)
                .toString()
                .replace("\"number\"", "\"boolean\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(() -> DecisionTables.read(file)).args()).startsWith("ratio", 1, "principal");
    }

    @Test
    void whatCannotBeSeenIsNamed() {
        Rejected rejected = refusal(
                () -> DecisionTables.read(DmnText.with("condition", "5&#x202E;").bytes()));
        assertThat(rejected.args().get(3)).isEqualTo("5<U+202E>");
    }

    @Test
    void aTextCannotBeCompared() {
        byte[] file = DmnText.with("condition", "&gt; \"a\"")
                .toString()
                .replace("\"number\"", "\"string\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(() -> DecisionTables.read(file)).reason()).isEqualTo(TableReason.TABLE_ENTRY_NOT_ORDERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hitPolicy=\"FIRST\" | hitPolicy=\"ANY\" | TABLE_HIT_POLICY",
                "hitPolicy=\"FIRST\" | hitPolicy=\"PRIORITY\" | TABLE_HIT_POLICY",
                "hitPolicy=\"FIRST\" | hitPolicy=\"COLLECT\" aggregation=\"AVG\" | TABLE_AGGREGATION",
                "hitPolicy=\"FIRST\" | hitPolicy=\"FIRST\" aggregation=\"SUM\" | TABLE_AGGREGATION",
                "hitPolicy=\"FIRST\" | hitPolicy=\"COLLECT\" aggregation=\"SUM\" | TABLE_AGGREGATION_OUTPUT",
                "typeRef=\"number\" | typeRef=\"\" | TABLE_TYPE_UNKNOWN",
                "typeRef=\"string\" | typeRef=\"Any\" | TABLE_TYPE_UNKNOWN",
                "name=\"rate\" | name=\"a rate\" | TABLE_COLUMN_NAME",
                "name=\"rate\" | name=\"\" | TABLE_COLUMN_NAME",
                "<text>principal</text> | <text>if</text> | TABLE_COLUMN_NAME",
                "<text>principal</text> | <text>id</text> | TABLE_COLUMN_NAME",
                "<text>principal</text> | <text>rate</text> | TABLE_COLUMN_TWICE",
                "<text>principal</text> | <text>fees.valuation</text> | TABLE_COLUMN_NAME",
                "id=\"ratio\" | id=\"1\" | TABLE_ID_FORMAT",
                "id=\"r1\" | id=\"a b\" | TABLE_ID_FORMAT",
                "id=\"r1\" | id=\"ratio\" | TABLE_ID_TWICE",
                "name=\"Ratio\" | name=\"Ra&#x202E;tio\" | TABLE_CHARACTER",
                "label=\"Rate\" | label=\"&#x200B;\" | TABLE_CHARACTER"
            })
    void namesWhatIsWrongWithTheTable(String written, String instead, TableReason reason) {
        byte[] file = new DmnText().toString().replace(written, instead).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(() -> DecisionTables.read(file)).reason()).isEqualTo(reason);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        byte[] file = DmnText.with("condition", "oops")
                .and("result", "0.40")
                .and("afterDecision", "<decision id=\"two\"><decisionTable hitPolicy=\"ANY\"/></decision>")
                .bytes();

        Rejected rejected = refusal(() -> DecisionTables.read(file));

        assertThat(rejected.fields())
                .extracting(Rejected.Field::field)
                .containsExactly("ratio.row[1].principal", "ratio.row[1].rate", "two");
    }

    @Test
    void sizesAreBounded() {
        assertThat(refusal(() -> DecisionTables.read(DmnText.with("condition", "1" + ",1".repeat(250))
                                .bytes()))
                        .reason())
                .isEqualTo(TableReason.TABLE_ENTRY_TOO_LONG);
        String[] rows = IntStream.range(0, 2_001).mapToObj(String::valueOf).toArray(String[]::new);
        assertThat(refusal(() -> Tables.column(HitPolicy.FIRST, ValueType.NUMBER, rows))
                        .reason())
                .isEqualTo(TableReason.TABLE_TOO_MANY_ROWS);
        List<InputColumn> inputs = IntStream.range(0, 50)
                .mapToObj(i -> new InputColumn("", "f" + i, ValueType.NUMBER))
                .toList();
        assertThat(refusal(() -> new DecisionTable("t", "t", HitPolicy.FIRST, inputs, ratio().outputs(), List.of()))
                        .fields())
                .extracting(Rejected.Field::reason)
                .containsExactly(TableReason.TABLE_TOO_MANY_COLUMNS, TableReason.TABLE_NO_ROW);
        String[] many = IntStream.range(0, 1_999).mapToObj(String::valueOf).toArray(String[]::new);
        DecisionTable large = Tables.column(HitPolicy.FIRST, ValueType.NUMBER, many);
        assertThat(refusal(() -> DecisionTables.of(List.of(large))).reason())
                .isEqualTo(TableReason.TABLE_FILE_TOO_LARGE);
    }

    @Test
    void noTableIsNoFile() {
        assertThat(refusal(DecisionTables.NONE::toDmn).reason()).isEqualTo(TableReason.TABLE_FILE_NO_TABLE);
        assertThat(refusal(() -> DecisionTables.of(List.of())).reason()).isEqualTo(TableReason.TABLE_FILE_NO_TABLE);
    }

    @Test
    void aFileMadeOfMistakesIsAnsweredAndNotEchoed() {
        byte[] file = DmnText.with("insideRule", "<x/>".repeat(5_000)).bytes();
        assertThat(refusal(() -> DecisionTables.read(file)).fields()).hasSize(50);
    }

    @Test
    void aTableThatWasReadDecides() {
        DecisionTable table = DecisionTables.read(new DmnText().bytes()).all().get(0);
        assertThat(table.decide(Map.of("principal", 100L))).containsExactly(Map.of("rate", "0.40"));
        assertThat(table.decide(Map.of("principal", 101L))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.dmn"));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
