package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRowsTest {

    @Test
    void keepsTheOrderOfTheKeysAndFetchesFiveHundredAtATime() {
        List<Integer> keys = new ArrayList<>(IntStream.range(0, 1_201).boxed().toList());
        Collections.reverse(keys);
        List<Integer> sizes = new ArrayList<>();
        Iterable<Integer> rows = KeyedRows.of(
                keys,
                some -> {
                    sizes.add(some.size());
                    return some.stream().sorted().toList();
                },
                row -> row);
        assertThat(rows).containsExactlyElementsOf(keys);
        assertThat(sizes).containsExactly(500, 500, 201);
    }

    @Test
    void passesOverWhatIsGoneMeanwhile() {
        assertThat(KeyedRows.of(List.of(1, 2, 3), some -> List.of(3, 1), row -> row))
                .containsExactly(1, 3);
    }

    @Test
    void hasNothingToFetchForNothing() {
        assertThat(KeyedRows.of(List.<Integer>of(), some -> List.of(1), row -> row))
                .isEmpty();
    }
}
