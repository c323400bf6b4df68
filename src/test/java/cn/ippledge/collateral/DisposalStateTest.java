package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DisposalStateTest {

    private static final Pattern ARROW = Pattern.compile("\\s*(\\w+) --> (\\w+): (\\w+)");

    @Test
    void pictureInTheDocumentsShowsTheTable() throws IOException {
        List<String> drawn = ARROW.matcher(Files.readString(Path.of("src/site/markdown/disposal-states.md")))
                .results()
                .map(arrow -> arrow.group(1) + " " + arrow.group(3) + " " + arrow.group(2))
                .toList();
        assertThat(drawn)
                .containsExactlyElementsOf(DisposalTransitions.TABLE.stream()
                        .map(way -> way.from() + " " + way.step() + " " + way.to())
                        .toList());
    }

    @Test
    void everyStateAndStepOccursAndNoStepLeadsTwoWays() {
        assertThat(DisposalTransitions.TABLE)
                .extracting(way -> way.from() + " " + way.step())
                .doesNotHaveDuplicates();
        assertThat(DisposalTransitions.TABLE)
                .extracting(DisposalTransitions.Transition::step)
                .contains(DisposalStep.values());
        assertThat(Arrays.stream(DisposalState.values()).filter(DisposalState::isTerminal))
                .noneMatch(end -> DisposalTransitions.TABLE.stream().anyMatch(way -> way.from() == end));
    }

    @Test
    void nobodyStopsWhatIsSold() {
        assertThat(Arrays.stream(DisposalState.values()).filter(DisposalState::isSold))
                .isNotEmpty()
                .allMatch(sold ->
                        DisposalTransitions.next(sold, DisposalStep.STOP).isEmpty());
    }
}
