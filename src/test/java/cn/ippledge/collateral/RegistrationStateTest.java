package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.RegistrationTransitions.Transition;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegistrationStateTest {

    /** The state machine of the registries' rules: from, to. */
    private static final String RULES =
            """
            DRAFT PARTIES_SIGNED
            PARTIES_SIGNED SUBMITTED
            SUBMITTED UNDER_REVIEW
            UNDER_REVIEW CORRECTION
            CORRECTION UNDER_REVIEW
            CORRECTION DEEMED_ABANDONED
            UNDER_REVIEW WITHDRAWN
            UNDER_REVIEW REGISTERED
            UNDER_REVIEW REFUSED
            REGISTERED CHANGE_REVIEW
            CHANGE_REVIEW REGISTERED
            REGISTERED EXTENSION_REVIEW
            EXTENSION_REVIEW REGISTERED
            REGISTERED LAPSED
            REGISTERED CANCEL_REVIEW
            CANCEL_REVIEW CANCELLED
            REGISTERED REVOKED
            REGISTERED RIGHT_LOST
            REGISTERED ENFORCING
            ENFORCING REALISED
            REALISED CANCEL_REVIEW
            """;

    private static final Pattern ARROW = Pattern.compile("\\s*(\\w+) --> (\\w+): (\\w+)");

    @Test
    void tableHasExactlyTheTransitionsOfTheRules() {
        assertThat(RegistrationTransitions.OF_THE_RULES)
                .extracting(way -> way.from() + " " + way.to())
                .containsExactly(RULES.strip().split("\\R"));
    }

    @Test
    void platformAddsNonAcceptanceWithdrawalTheCancellationNotGrantedAndTheEndsOfADisposal() {
        assertThat(RegistrationTransitions.OF_THE_PLATFORM)
                .extracting(way -> way.from() + " " + way.to())
                .containsExactly(
                        "SUBMITTED CORRECTION",
                        "DRAFT WITHDRAWN",
                        "PARTIES_SIGNED WITHDRAWN",
                        "SUBMITTED WITHDRAWN",
                        "CORRECTION WITHDRAWN",
                        "CANCEL_REVIEW REGISTERED",
                        "CANCEL_REVIEW REALISED",
                        "ENFORCING REGISTERED",
                        "ENFORCING RIGHT_LOST");
    }

    @Test
    void everyStateAndStepOccursAndNoStepLeadsTwoWays() {
        List<Transition> all = all();
        assertThat(all.stream().flatMap(way -> Stream.of(way.from(), way.to()))).contains(RegistrationState.values());
        assertThat(all).extracting(Transition::step).contains(RegistrationStep.values());
        assertThat(all).extracting(way -> way.from() + " " + way.step()).doesNotHaveDuplicates();
    }

    @Test
    void terminalStatesAreThoseOfTheRulesAndLeadNowhere() {
        Set<RegistrationState> terminal = Arrays.stream(RegistrationState.values())
                .filter(RegistrationState::isTerminal)
                .collect(Collectors.toSet());
        assertThat(terminal)
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        "DEEMED_ABANDONED", "WITHDRAWN", "REFUSED", "CANCELLED", "REVOKED", "LAPSED");
        assertThat(all()).extracting(Transition::from).doesNotContainAnyElementsOf(terminal);
    }

    @Test
    void pledgeLivesFromRegistrationUntilATerminalState() {
        assertThat(Arrays.stream(RegistrationState.values()).filter(RegistrationState::isLive))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        "REGISTERED",
                        "CHANGE_REVIEW",
                        "EXTENSION_REVIEW",
                        "CANCEL_REVIEW",
                        "RIGHT_LOST",
                        "ENFORCING",
                        "REALISED");
    }

    @Test
    void refusesAStepThatTheStateDoesNotKnow() {
        assertThatThrownBy(() -> RegistrationState.DRAFT.after(RegistrationStep.REGISTER))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.reason()).isEqualTo(CommonReason.WRONG_STATE));
        assertThat(RegistrationState.UNDER_REVIEW.after(RegistrationStep.REGISTER))
                .isEqualTo(RegistrationState.REGISTERED);
    }

    @Test
    void pictureInTheDocumentsShowsTheTable() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/registration-states.md"));
        String picture =
                page.substring(page.indexOf("```mermaid"), page.indexOf("```\n", page.indexOf("```mermaid") + 3));
        List<String> drawn = ARROW.matcher(picture)
                .results()
                .map(arrow -> arrow.group(1) + " " + arrow.group(3) + " " + arrow.group(2))
                .toList();
        assertThat(drawn)
                .containsExactlyElementsOf(all().stream()
                        .map(way -> way.from() + " " + way.step() + " " + way.to())
                        .toList());
        Matcher ends = Pattern.compile("(\\w+) --> \\[\\*]").matcher(picture);
        assertThat(ends.results().map(end -> RegistrationState.valueOf(end.group(1))))
                .allMatch(RegistrationState::isTerminal)
                .hasSize(6);
    }

    private static List<Transition> all() {
        return Stream.of(RegistrationTransitions.OF_THE_RULES, RegistrationTransitions.OF_THE_PLATFORM)
                .flatMap(List::stream)
                .toList();
    }
}
