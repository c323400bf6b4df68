package cn.ippledge.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Procedure;
import cn.ippledge.policy.Shipped;
import cn.ippledge.policy.rule.SubsidyTerms;
import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.InputColumn;
import cn.ippledge.policy.table.OutputColumn;
import cn.ippledge.policy.table.ValueType;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** What the editor shows is what it takes back, for everything that ships; and what people type is what tables keep. */
class PolicyFormsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Words WORDS = new Words(bundles(), Locale.SIMPLIFIED_CHINESE);

    private static ResourceBundleMessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("messages/policy", "messages/policy-quotes", "messages/policy-book");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    static Stream<Policy> policies() {
        return Shipped.all().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void parametersComeBackAsTheyWereShown(Policy policy) {
        Record terms = (Record) policy.rule().terms();
        Map<String, String> typed = typed("terms", terms);
        List<Rejected.Field> wrong = new ArrayList<>();
        var read = new ParameterForm(typed, wrong).read("terms", terms.getClass());
        assertThat(wrong).isEmpty();
        assertThat((Object) JSON.treeToValue(read, terms.getClass())).isEqualTo(terms);
        Procedure procedure = policy.procedure();
        var procedureRead = new ParameterForm(typed("procedure", procedure), wrong).read("procedure", Procedure.class);
        assertThat(JSON.treeToValue(procedureRead, Procedure.class)).isEqualTo(procedure);
    }

    private static Map<String, String> typed(String prefix, Record record) {
        Map<String, String> typed = new HashMap<>();
        ParameterForm.rows(prefix, record, 2, WORDS).forEach(row -> {
            if (!row.form().equals("HEADING")) typed.put(row.name(), row.typed());
        });
        return typed;
    }

    @ParameterizedTest
    @MethodSource("policies")
    void cellsComeBackAsTheyWereShown(Policy policy) {
        for (DecisionTable table : policy.rule().tables().all())
            for (var row : table.rows()) {
                for (int i = 0; i < table.inputs().size(); i++) {
                    InputColumn column = table.inputs().get(i);
                    String cell = row.conditions().get(i);
                    assertThat(CellInput.written(CellInput.shown(cell, column), column))
                            .isEqualTo(cell);
                }
                for (int i = 0; i < table.outputs().size(); i++) {
                    OutputColumn column = table.outputs().get(i);
                    String cell = row.results().get(i).replaceAll("0\"$", "\"").replaceAll("0\"$", "\"");
                    String back =
                            CellInput.written(CellInput.shown(row.results().get(i), column), column);
                    // 0.40 is kept as 0.4.
                    assertThat(back.replaceAll("0\"$", "\"").replaceAll("0\"$", "\""))
                            .isEqualTo(cell);
                }
            }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everythingOnThePolicysPageHasAText(Policy policy) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            PolicyView view = PolicyView.of(policy, LocalDate.of(2026, 3, 10), new Words(bundles(), locale));
            assertThat(view.says()).isNotEmpty().noneMatch(text -> text.startsWith("policy.says"));
            assertThat(view.terms()).noneMatch(line -> line.label().startsWith("terms."));
            assertThat(view.procedure()).noneMatch(line -> line.label().startsWith("terms."));
            assertThat(view.region()).doesNotMatch("\\d{6}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<= 500万; <= 500000000",
                "(500万..1500万]; (500000000..1500000000]",
                "> 1.5亿; > 15000000000",
                "12.34; 1234",
                "-; -"
            })
    void amountsAreTypedInYuanAndKeptInFen(String typed, String kept) {
        assertThat(CellInput.written(typed, new InputColumn("", "principal", ValueType.NUMBER)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"< 30%; < 30000000", ">= 50; >= 50000000", "29.999%; 29999000"})
    void sharesAreTypedInPercent(String typed, String kept) {
        assertThat(CellInput.written(typed, new InputColumn("", "ipShare", ValueType.NUMBER)))
                .isEqualTo(kept);
    }

    @Test
    void daysAndWordsAreTypedWithoutMarks() {
        assertThat(CellInput.written("not([2023-07-01..2024-06-30])", new InputColumn("", "settledOn", ValueType.DATE)))
                .isEqualTo("not([date(\"2023-07-01\")..date(\"2024-06-30\")])");
        assertThat(CellInput.written("BANK, GUARANTOR", new InputColumn("", "mode", ValueType.TEXT)))
                .isEqualTo("\"BANK\",\"GUARANTOR\"");
        assertThat(CellInput.written("40%", new OutputColumn("ratio", "", ValueType.TEXT)))
                .isEqualTo("\"0.4\"");
        assertThat(CellInput.written("5万", new OutputColumn("amount", "", ValueType.NUMBER)))
                .isEqualTo("5000000");
    }

    @Test
    void whatCannotBeReadIsNamedFieldByField() {
        List<Rejected.Field> wrong = new ArrayList<>();
        new ParameterForm(
                        Map.of(
                                "terms.interest.ratio", "345",
                                "terms.interest.cap", "-5",
                                "terms.interest.months", "1.5",
                                "terms.yearCap", "二十万"),
                        wrong)
                .read("terms", SubsidyTerms.class);
        assertThat(wrong)
                .extracting(field -> field.field() + " " + field.reason())
                .containsExactlyInAnyOrder(
                        "terms.interest.ratio " + CommonReason.RATE_OUT_OF_RANGE,
                        "terms.interest.cap " + CommonReason.OUT_OF_RANGE,
                        "terms.interest.months " + CommonReason.OUT_OF_RANGE,
                        "terms.yearCap " + CommonReason.NOT_A_DECIMAL);
    }

    @Test
    void conditionsAreReadAloud() {
        CellText text = new CellText(WORDS);
        assertThat(text.condition("(500000000..1500000000]", "principal")).isEqualTo("超过 500 万元，不超过 1,500 万元");
        assertThat(text.condition("< 30000000", "ipShare")).isEqualTo("低于 30%");
        assertThat(text.condition("not([date(\"2023-07-01\")..date(\"2024-06-30\")])", "settledOn"))
                .isEqualTo("除2023-07-01 及以上，不超过 2024-06-30以外");
        assertThat(text.condition("\"BANK\"", "mode")).isEqualTo("政银模式");
        assertThat(text.result("\"0.40\"", "ratio")).isEqualTo("40%");
        assertThat(text.result("1234567", "amount")).isEqualTo("12,345.67 元");
    }
}
