package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.loan.LoanTransitions.Transition;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoanStateTest {

    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+): (\\w+)");
    private static final Pattern END = Pattern.compile("(\\w+) --> \\[\\*]");

    @Test
    void pictureInTheDocumentsShowsTheTable() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/loan-states.md"));

        assertThat(ARROW.matcher(page)
                        .results()
                        .map(arrow -> arrow.group(1) + " " + arrow.group(3) + " " + arrow.group(2)))
                .containsExactlyElementsOf(LoanTransitions.TABLE.stream()
                        .map(row -> row.from() + " " + row.step() + " " + row.to())
                        .toList());
        assertThat(END.matcher(page).results().map(end -> end.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(LoanState.values())
                        .filter(state -> LoanTransitions.TABLE.stream().noneMatch(row -> row.from() == state))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyStateAndStepOccursAndNoStepLeadsTwoWays() {
        List<Transition> table = LoanTransitions.TABLE;

        assertThat(table.stream().flatMap(row -> Stream.of(row.from(), row.to())))
                .contains(LoanState.values());
        assertThat(table).extracting(Transition::step).contains(LoanStep.values());
        assertThat(table).extracting(row -> row.from() + " " + row.step()).doesNotHaveDuplicates();
    }

    @Test
    void noWayLeadsToTheMoneyPastTheReview() {
        assertThat(LoanTransitions.TABLE.stream()
                        .filter(row -> row.to() == LoanState.ACTIVE)
                        .map(Transition::from))
                .containsExactly(LoanState.DISBURSEMENT_REVIEW);
    }

    @Test
    void refusesAStepThatTheStateDoesNotKnow() {
        assertThatThrownBy(() -> LoanState.AWAITING_REGISTRATION.after(LoanStep.REQUEST_DISBURSEMENT))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.WRONG_STATE));
        assertThat(LoanState.CLEARED.after(LoanStep.REQUEST_DISBURSEMENT)).isEqualTo(LoanState.DISBURSEMENT_REVIEW);
    }
}
