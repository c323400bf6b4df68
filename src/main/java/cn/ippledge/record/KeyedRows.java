package cn.ippledge.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A long list as an export goes through it: its keys in their order once, then the rows some hundred at a time. Pages by
 * offset would find, sort and count everything anew for each of them.
 */
public final class KeyedRows {

    private static final int AT_ONCE = 500;

    private KeyedRows() {}

    /** @param rows the rows of some keys in any order; one that is gone meanwhile is passed over */
    public static <K, R> Iterable<R> of(List<K> keys, Function<List<K>, List<R>> rows, Function<R, K> key) {
        return () -> Stream.iterate(0, from -> from < keys.size(), from -> from + AT_ONCE)
                .map(from -> keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                .flatMap(some -> inOrder(some, rows.apply(some), key))
                .iterator();
    }

    private static <K, R> Stream<R> inOrder(List<K> keys, List<R> rows, Function<R, K> key) {
        Map<K, R> byKey = rows.stream().collect(Collectors.toMap(key, Function.identity()));
        return keys.stream().map(byKey::get).filter(Objects::nonNull);
    }
}
