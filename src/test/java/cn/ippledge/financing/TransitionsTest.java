package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    private static final Pattern ARROW = Pattern.compile("\\s*(\\w+) --> (\\w+) : (\\w+)");

    @Test
    void pictureInTheDocumentationShowsExactlyTheTable() throws IOException {
        assertThat(drawn()).containsExactlyInAnyOrderElementsOf(Transitions.TABLE);
    }

    @Test
    void everyStateButTheDraftIsReachedAndEveryEndIsFinal() {
        Set<ApplicationState> reached =
                Transitions.TABLE.stream().map(Transitions.Row::to).collect(Collectors.toSet());
        Set<ApplicationState> left =
                Transitions.TABLE.stream().map(Transitions.Row::from).collect(Collectors.toSet());

        Set<ApplicationState> unreached = new HashSet<>(Set.of(ApplicationState.values()));
        unreached.removeAll(reached);
        assertThat(unreached).containsExactly(ApplicationState.DRAFT);
        Set<ApplicationState> ends = new HashSet<>(Set.of(ApplicationState.values()));
        ends.removeAll(left);
        assertThat(ends)
                .containsExactlyInAnyOrder(
                        ApplicationState.CONTRACTED,
                        ApplicationState.REJECTED,
                        ApplicationState.REFUSED_BY_ENTERPRISE,
                        ApplicationState.UNMATCHED,
                        ApplicationState.WITHDRAWN,
                        ApplicationState.CANCELLED);
    }

    @Test
    void everyVerbHasARow() {
        assertThat(Transitions.TABLE.stream().map(Transitions.Row::verb).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ApplicationVerb.values());
    }

    @Test
    void refusesAVerbThatTheStateDoesNotAllow() {
        assertThatThrownBy(() -> Transitions.next(ApplicationState.DRAFT, ApplicationVerb.PASS, null))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(CommonReason.WRONG_STATE);
                    assertThat(refused.args()).containsExactly(ApplicationState.DRAFT);
                });
    }

    @Test
    void refusesASupplementThatWouldResumeAtAStepThatNeverAsks() {
        assertThatThrownBy(() -> Transitions.next(
                        ApplicationState.SUPPLEMENT, ApplicationVerb.SUPPLEMENT, ApplicationState.OFFER))
                .isInstanceOf(Rejected.class);
    }

    private static Set<Transitions.Row> drawn() throws IOException {
        Set<Transitions.Row> rows = new LinkedHashSet<>();
        Set<ApplicationState> inside = new LinkedHashSet<>();
        boolean composite = false;
        for (String line : Files.readAllLines(Path.of("src/site/markdown/application-states.md"))) {
            if (line.strip().startsWith("state InProgress")) composite = true;
            if (line.strip().equals("}")) composite = false;
            Matcher arrow = ARROW.matcher(line);
            if (!arrow.matches()) continue;
            ApplicationState to = ApplicationState.valueOf(arrow.group(2));
            ApplicationVerb verb = ApplicationVerb.valueOf(arrow.group(3));
            if (arrow.group(1).equals("InProgress")) {
                inside.forEach(from -> rows.add(new Transitions.Row(from, verb, to)));
                continue;
            }
            ApplicationState from = ApplicationState.valueOf(arrow.group(1));
            rows.add(new Transitions.Row(from, verb, to));
            if (composite) {
                inside.add(from);
                inside.add(to);
            }
        }
        return rows;
    }
}
