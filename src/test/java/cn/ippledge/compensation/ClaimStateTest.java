package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.compensation.ClaimTransitions.Transition;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimStateTest {

    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+): (\\w+)");
    private static final Pattern END = Pattern.compile("(\\w+) --> \\[\\*]");

    @Test
    void pictureInTheDocumentsShowsTheTable() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/compensation-states.md"));

        assertThat(ARROW.matcher(page)
                        .results()
                        .map(arrow -> arrow.group(1) + " " + arrow.group(3) + " " + arrow.group(2)))
                .containsExactlyElementsOf(ClaimTransitions.TABLE.stream()
                        .map(row -> row.from() + " " + row.step() + " " + row.to())
                        .toList());
        assertThat(END.matcher(page).results().map(end -> end.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ClaimState.values())
                        .filter(state -> ClaimTransitions.TABLE.stream().noneMatch(row -> row.from() == state))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyStateAndStepOccursAndNoStepLeadsTwoWays() {
        List<Transition> table = ClaimTransitions.TABLE;

        assertThat(table.stream().flatMap(row -> Stream.of(row.from(), row.to())))
                .contains(ClaimState.values());
        assertThat(table).extracting(Transition::step).contains(ClaimStep.values());
        assertThat(table).extracting(row -> row.from() + " " + row.step()).doesNotHaveDuplicates();
    }

    /** The money goes out from two states only, and both are behind the fiscal officer's release. */
    @Test
    void noWayLeadsToTheMoneyPastTheRelease() {
        assertThat(ClaimTransitions.TABLE.stream()
                        .filter(row -> row.to() == ClaimState.PAID)
                        .map(Transition::from))
                .containsExactly(ClaimState.RELEASED, ClaimState.QUEUED);
        assertThat(ClaimTransitions.TABLE.stream()
                        .filter(row -> row.to() == ClaimState.RELEASED)
                        .map(Transition::from))
                .containsExactly(ClaimState.AWAITING_RELEASE);
    }

    @Test
    void refusesAStepThatTheStateDoesNotKnow() {
        assertThatThrownBy(() -> ClaimState.FILED.after(ClaimStep.PAY))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.WRONG_STATE));
        assertThat(ClaimState.REPORTED.after(ClaimStep.FILE)).isEqualTo(ClaimState.FILED);
    }
}
