package cn.ippledge.policy.table;

import static cn.ippledge.policy.table.Tables.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would run code if an engine got them. Whoever runs any finds the canary's counter moved. */
class HostileDmnTest {

    /** What the files try to call. */
    public static final class Canary {
        static final AtomicInteger CALLS = new AtomicInteger();

        public static boolean call() {
            return CALLS.incrementAndGet() > 0;
        }

        /** As a getter, for languages that only see properties. */
        public boolean isCalled() {
            return call();
        }
    }

    private static final String CALL = "cn.ippledge.policy.table.HostileDmnTest$Canary.call()";

    private static final List<String> LANGUAGES = List.of(
            "juel",
            "JUEL",
            "groovy",
            "javascript",
            "python",
            "feel",
            "http://www.omg.org/spec/FEEL/20140402",
            "HTTP://WWW.OMG.ORG/SPEC/FEEL/20140401",
            " https://www.omg.org/spec/DMN/20191111/FEEL/",
            "");

    private static final List<String> PLACES = List.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "output",
            "inputEntry",
            "outputEntry");

    @AfterEach
    void theCanaryWasNotCalled() {
        assertThat(Canary.CALLS).hasValue(0);
    }

    static Stream<Arguments> languagesAtPlaces() {
        return LANGUAGES.stream().flatMap(language -> PLACES.stream().map(place -> Arguments.of(language, place)));
    }

    @ParameterizedTest
    @MethodSource("languagesAtPlaces")
    void aLanguageOtherThanFeelIsRefusedWhereverItStands(String language, String place) {
        for (String attribute : List.of("expressionLanguage", "typeLanguage")) {
            Rejected rejected = refusal(() -> DecisionTables.read(
                    DmnText.with(place, attribute + "=\"" + language + "\"").bytes()));
            assertThat(rejected.reason()).isEqualTo(TableReason.TABLE_LANGUAGE_REFUSED);
            assertThat(rejected.args()).contains(language);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/FEEL/20140401",
                "http://www.omg.org/spec/DMN/20180521/FEEL/",
                "https://www.omg.org/spec/DMN/20191111/FEEL/",
                "https://www.omg.org/spec/DMN/20211108/FEEL/",
                "https://www.omg.org/spec/DMN/20230324/FEEL/"
            })
    void feelMayBeNamed(String language) {
        assertThat(DecisionTables.read(DmnText.with("inputEntry", "expressionLanguage=\"" + language + "\"")
                                .bytes())
                        .all())
                .hasSize(1);
    }

    /** Marker, content. Namespaces are declared where they are used. */
    static Stream<Arguments> elements() {
        String literal =
                "<literalExpression expressionLanguage=\"juel\"><text>${" + CALL + "}</text></literalExpression>";
        return Stream.of(
                Arguments.of(
                        "beforeDecision",
                        "<import namespace=\"x\" locationURI=\"file:///etc/passwd\" importType=\"x\"/>"),
                Arguments.of("beforeDecision", "<itemDefinition name=\"a\"><typeRef>string</typeRef></itemDefinition>"),
                Arguments.of(
                        "beforeDecision",
                        "<businessKnowledgeModel id=\"b\"><encapsulatedLogic kind=\"Java\">" + literal
                                + "</encapsulatedLogic></businessKnowledgeModel>"),
                Arguments.of("beforeDecision", "<inputData id=\"x\" name=\"x\"/>"),
                Arguments.of("beforeDecision", "<knowledgeSource id=\"x\" name=\"x\" locationURI=\"http://x\"/>"),
                Arguments.of("beforeDecision", "<decisionService id=\"x\"/>"),
                Arguments.of("afterDecision", "<decision id=\"l\" name=\"l\">" + literal + "</decision>"),
                Arguments.of(
                        "afterDecision",
                        "<decision id=\"l\" name=\"l\"><invocation>" + literal + "</invocation></decision>"),
                Arguments.of("afterDecision", "<decision id=\"l\" name=\"l\"><relation/></decision>"),
                Arguments.of(
                        "afterDecision", "<decision id=\"l\" name=\"l\"><context><contextEntry/></context></decision>"),
                Arguments.of("afterDecision", "<decision id=\"l\" name=\"l\"><list/></decision>"),
                Arguments.of(
                        "afterDecision",
                        "<decision id=\"l\" name=\"l\"><functionDefinition kind=\"Java\"/></decision>"),
                Arguments.of("afterDecision", "<decision id=\"l\" name=\"l\"><conditional/></decision>"),
                Arguments.of(
                        "beforeTable",
                        "<informationRequirement><requiredDecision href=\"#l\"/></informationRequirement>"),
                Arguments.of("beforeTable", literal),
                Arguments.of("afterInputExpression", "<inputExpression><text>x</text></inputExpression>"),
                Arguments.of("insideOutput", "<defaultOutputEntry><text>" + CALL + "</text></defaultOutputEntry>"),
                Arguments.of("insideRule", "<importedValues><importedElement>x</importedElement></importedValues>"),
                Arguments.of("beforeText", "<text>\"another\"</text>"),
                Arguments.of("beforeText", "<importedValues namespace=\"x\"/>"),
                Arguments.of(
                        "insideRule",
                        "<extensionElements><c:script xmlns:c=\"http://camunda.org/schema/1.0/dmn\">x</c:script></extensionElements>"),
                Arguments.of("insideRule", "<extensionElements><x xmlns=\"\"/></extensionElements>"),
                Arguments.of("afterDecision", "<x:decision xmlns:x=\"http://elsewhere\" id=\"q\"/>"),
                Arguments.of(
                        "afterDecision", "<decision xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\" id=\"q\"/>"),
                Arguments.of(
                        "afterDecision",
                        "<d:DMNDI xmlns:d=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\"><script>x</script></d:DMNDI>"),
                Arguments.of(
                        "afterDecision",
                        "<d:DMNShape xmlns:d=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\"><d:DMNDI/></d:DMNShape>"),
                Arguments.of("afterDecision", "<script>" + CALL + "</script>"));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void anElementThatIsNotNamedIsRefused(String marker, String content) {
        Rejected rejected =
                refusal(() -> DecisionTables.read(DmnText.with(marker, content).bytes()));
        assertThat(rejected.fields())
                .isNotEmpty()
                .extracting(Rejected.Field::reason)
                .contains(TableReason.TABLE_ELEMENT_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns:c=\"http://camunda.org/schema/1.0/dmn\" c:inputVariable=\"x\"",
                "xmlns:c=\"http://camunda.org/schema/1.0/dmn\" c:expression=\"${x}\"",
                "xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" c:class=\"x\"",
                "xmlns:x=\"http://www.w3.org/2001/XInclude\" x:href=\"file:///etc/passwd\"",
                "href=\"http://x\"",
                "triggers=\"x\""
            })
    void anAttributeThatIsNotNamedIsRefused(String attribute) {
        for (String place : PLACES)
            assertThat(refusal(() -> DecisionTables.read(
                                    DmnText.with(place, attribute).bytes()))
                            .reason())
                    .as(place)
                    .isEqualTo(TableReason.TABLE_ATTRIBUTE_REFUSED);
    }

    /** Texts that are code in some language of a DMN engine, FEEL among them; each also loops, sleeps or reaches out. */
    static Stream<String> code() {
        return Stream.of(
                "${" + CALL + "}",
                "#{" + CALL + "}",
                CALL,
                "${''.getClass().forName('java.lang.Runtime')}",
                "T(java.lang.Runtime).getRuntime().exec('id')",
                "Packages.java.lang.System.exit(1)",
                "principal.getClass()",
                "principal",
                "? &lt; 5",
                "1 + 1",
                "for i in 1..1000000000 return i",
                "some x in [1..9] satisfies x = 1",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "function(a) external {java: {class: \"java.lang.Runtime\"}}",
                "if true then 1 else 2",
                "{a: 1}",
                "[1, 2, 3]",
                "date(\"2025-01-01\") + duration(\"P1D\")",
                "now()",
                "null",
                "not(not(1))",
                "not(-)",
                "@\"2025-01-01\"",
                "\"a\\\"b\"",
                "\"a\" + \"b\"",
                "1; 2",
                "1,",
                ", 1",
                "[1..",
                "[1..2}",
                "1 1");
    }

    @ParameterizedTest
    @MethodSource("code")
    void aCellHoldsNothingButTheGrammar(String text) {
        Rejected condition = refusal(
                () -> DecisionTables.read(DmnText.with("condition", text).bytes()));
        assertThat(condition.fields().get(0).field()).isEqualTo("ratio.row[1].principal");
        assertThat(condition.args()).startsWith("ratio", 1, "principal");
        Rejected result =
                refusal(() -> DecisionTables.read(DmnText.with("result", text).bytes()));
        assertThat(result.fields().get(0).field()).isEqualTo("ratio.row[1].rate");
    }

    @ParameterizedTest
    @MethodSource("code")
    void anInputIsOneFactAndNoExpression(String text) {
        if (text.equals("principal")) return;
        assertThat(refusal(() -> DecisionTables.read(DmnText.with("fact", text).bytes()))
                        .reason())
                .isEqualTo(TableReason.TABLE_COLUMN_NAME);
    }

    /** Otherwise the tests here would prove nothing: an engine as it comes out of the box does call. */
    @Test
    void theCanaryLives() {
        String file = DmnText.with("inputEntry", "expressionLanguage=\"juel\"")
                .and("condition", "${canary.called}")
                .toString();
        DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
        var decision = engine.parseDecision("ratio", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        engine.evaluateDecision(decision, Variables.fromMap(Map.of("principal", 1L, "canary", new Canary())));

        assertThat(Canary.CALLS.getAndSet(0)).isPositive();
    }

    /** Should a file ever reach the reference engine: its doors to scripts and to EL are walled up too. */
    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "python", "nashorn"})
    void theReferenceEngineRunsNoLanguageButFeel(String language) {
        String call = "${canary.called}";
        String file = DmnText.with("inputEntry", "expressionLanguage=\"" + language + "\"")
                .and("condition", call)
                .toString();
        try (ReferenceEngine reference = new ReferenceEngine()) {
            var decision = reference.engine.parseDecision(
                    "ratio", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            Map<String, Object> facts = Map.of("principal", 1L, "canary", new Canary());

            assertThatThrownBy(() -> reference.engine.evaluateDecision(decision, Variables.fromMap(facts)))
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
