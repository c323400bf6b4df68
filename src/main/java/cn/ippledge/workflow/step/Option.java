package cn.ippledge.workflow.step;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * One thing to choose.
 *
 * @param key message key of its label, or null when {@code text} is the label itself, such as a bank's name
 */
public record Option(String value, String key, String text) {

    public static Option named(Object value, String text) {
        return new Option(value.toString(), null, text);
    }

    /** All constants of an enum whose labels are {@code prefix.NAME}. */
    public static <E extends Enum<E>> List<Option> all(Class<E> type, String prefix) {
        return of(Arrays.asList(type.getEnumConstants()), prefix);
    }

    public static List<Option> of(Collection<? extends Enum<?>> values, String prefix) {
        return values.stream()
                .map(value -> new Option(value.name(), prefix + "." + value.name(), null))
                .toList();
    }
}
