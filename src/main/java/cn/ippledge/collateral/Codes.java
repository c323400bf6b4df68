package cn.ippledge.collateral;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A short list of codes in one column. */
final class Codes {

    private Codes() {}

    static String join(Collection<?> codes) {
        return codes.isEmpty() ? null : codes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<String> split(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(","));
    }
}
