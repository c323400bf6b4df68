package cn.ippledge.workflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static final StepForm FORM = StepForm.of(Decision.of("PROPOSE"), Decision.withOpinion("REJECT"))
            .with(
                    Field.of("amount", FieldType.MONEY).onlyFor("PROPOSE"),
                    Field.of("on", FieldType.DATE).onlyFor("PROPOSE").optional(),
                    Field.choices("banks", List.of(Option.named(1, "One"), Option.named(2, "Two")))
                            .onlyFor("PROPOSE"));

    @Test
    void readsWhatBelongsToTheDecision() {
        StepAnswers answers = read(Map.of(
                "decision",
                List.of("PROPOSE"),
                "amount",
                List.of(" 1200.50 "),
                "banks",
                List.of("1", "2"),
                "on",
                List.of("")));
        assertThat(answers.money("amount")).isEqualTo(Money.of("1200.50"));
        assertThat(answers.texts("banks")).containsExactly("1", "2");
        assertThat(answers.date("on")).isNull();
        assertThat(answers.opinion()).isNull();
    }

    @Test
    void leavesAsideWhatAnotherDecisionWouldNeed() {
        StepAnswers answers = read(
                Map.of("decision", List.of("REJECT"), "opinion", List.of("no cover"), "amount", List.of("nonsense")));
        assertThat(answers.money("amount")).isNull();
    }

    @Test
    void namesEveryMistakeAtOnce() {
        assertRefused(
                Map.of(
                        "decision",
                        List.of("PROPOSE"),
                        "amount",
                        List.of("1.234"),
                        "on",
                        List.of("tomorrow"),
                        "banks",
                        List.of("3")),
                new Rejected.Field("amount", CommonReason.MONEY_BELOW_FEN, "1.234"),
                new Rejected.Field("on", CommonReason.NOT_A_DATE, "tomorrow"),
                new Rejected.Field("banks", CommonReason.NOT_ONE_OF, "3"));
    }

    @Test
    void asksForADecisionAndForTheOpinionItNeeds() {
        assertThatThrownBy(() -> read(Map.of("decision", List.of("MAYBE"))))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.fields())
                        .contains(new Rejected.Field("decision", CommonReason.NOT_ONE_OF, "MAYBE")));
        assertRefused(
                Map.of("decision", List.of("REJECT"), "opinion", List.of("  ")),
                new Rejected.Field("opinion", CommonReason.REQUIRED));
    }

    @Test
    void refusesAFieldTheStepDoesNotHave() {
        assertRefused(
                Map.of("decision", List.of("REJECT"), "approvedBy", List.of("7")),
                new Rejected.Field("approvedBy", CommonReason.UNKNOWN_FIELD, "approvedBy"));
    }

    private static StepAnswers read(Map<String, List<String>> given) {
        return AnswerReader.read(FORM, given);
    }

    private static void assertRefused(Map<String, List<String>> given, Rejected.Field... mistakes) {
        assertThatThrownBy(() -> read(given))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsExactlyInAnyOrder(mistakes));
    }
}
