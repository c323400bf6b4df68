package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.subsidy.SubsidyTransitions.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubsidyStateTest {

    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+): (\\w+)");
    private static final Pattern END = Pattern.compile("(\\w+) --> \\[\\*]");

    @Test
    void pictureInTheDocumentsShowsTheTable() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/subsidy-states.md"));

        assertThat(ARROW.matcher(page)
                        .results()
                        .map(arrow -> arrow.group(1) + " " + arrow.group(3) + " " + arrow.group(2)))
                .containsExactlyElementsOf(SubsidyTransitions.TABLE.stream()
                        .map(row -> row.from() + " " + row.step() + " " + row.to())
                        .toList());
        assertThat(END.matcher(page).results().map(end -> end.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SubsidyState.values())
                        .filter(state -> SubsidyTransitions.TABLE.stream().noneMatch(row -> row.from() == state))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyStateAndStepOccursAndNoStepLeadsTwoWays() {
        List<Transition> table = SubsidyTransitions.TABLE;

        assertThat(table.stream().flatMap(row -> Stream.of(row.from(), row.to())))
                .contains(SubsidyState.values());
        assertThat(table).extracting(Transition::step).contains(SubsidyStep.values());
        assertThat(table).extracting(row -> row.from() + " " + row.step()).doesNotHaveDuplicates();
    }

    @Test
    void noWayLeadsToTheMoneyPastTheThreeLooksAndTheBatch() {
        assertThat(SubsidyTransitions.TABLE)
                .filteredOn(row -> row.to() == SubsidyState.PAID)
                .extracting(Transition::from)
                .containsExactly(SubsidyState.IN_BATCH);
        assertThat(SubsidyTransitions.TABLE)
                .filteredOn(row -> row.to() == SubsidyState.APPROVED)
                .extracting(Transition::from)
                .containsExactly(SubsidyState.REVIEWED);
        assertThat(SubsidyTransitions.TABLE)
                .filteredOn(row -> row.to() == SubsidyState.REVIEWED)
                .extracting(Transition::from)
                .containsExactly(SubsidyState.COMPUTED);
    }

    @Test
    void refusesAStepThatTheStateDoesNotKnow() {
        assertThatThrownBy(() -> SubsidyState.SUBMITTED.after(SubsidyStep.PAY))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.reason()).isEqualTo(CommonReason.WRONG_STATE));
    }
}
