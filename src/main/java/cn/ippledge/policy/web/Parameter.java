package cn.ippledge.policy.web;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One thing that can be laid down in a policy, found by looking at the record that keeps it: a new field of a rule appears on
 * screen, in the editor and in comparisons without a line written here.
 *
 * @param path of names joined by dots, rows of a list by number: {@code interest.ratio}, {@code shares.0.party}
 * @param key of its label; {@code key.help} of its explanation, if it has one
 * @param value null when nothing is laid down
 */
record Parameter(String path, String key, Form form, Class<?> type, Object value) {

    /** How it is written and read. */
    enum Form {
        MONEY,
        RATE,
        NUMBER,
        FLAG,
        CHOICE,
        /** Several choices in their order. */
        CHOICES,
        /** Only says that what follows belongs together. */
        HEADING
    }

    /**
     * Everything that the record may say, in its order.
     *
     * @param spare empty rows to add to each list, for an editor
     */
    static List<Parameter> of(Class<? extends Record> type, Object value, int spare) {
        List<Parameter> all = new ArrayList<>();
        collect("", type, value, spare, all);
        return all;
    }

    private static void collect(String prefix, Class<?> type, Object value, int spare, List<Parameter> all) {
        for (RecordComponent component : type.getRecordComponents()) {
            Object part = value == null ? null : read(component, value);
            add(prefix + component.getName(), key(type, component), component.getGenericType(), part, spare, all);
        }
    }

    private static void add(String path, String key, Type generic, Object value, int spare, List<Parameter> all) {
        if (generic instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            List<?> items = value == null ? List.of() : (List<?>) value;
            if (element.isEnum()) all.add(new Parameter(path, key, Form.CHOICES, element, items));
            else
                for (int i = 0; i < items.size() + spare; i++) {
                    all.add(new Parameter(path + "." + i, key, Form.HEADING, element, i < items.size() ? i + 1 : null));
                    collect(path + "." + i + ".", element, i < items.size() ? items.get(i) : null, 0, all);
                }
            return;
        }
        Class<?> type = (Class<?>) generic;
        Form form = form(type);
        if (form != Form.HEADING) all.add(new Parameter(path, key, form, type, value));
        else {
            all.add(new Parameter(path, key, form, type, value == null ? null : 0));
            if (value != null || spare > 0) collect(path + ".", type, value, spare, all);
        }
    }

    private static Form form(Class<?> type) {
        if (type == Money.class) return Form.MONEY;
        if (type == Rate.class) return Form.RATE;
        if (type == boolean.class || type == Boolean.class) return Form.FLAG;
        if (type == Integer.class || type == BigDecimal.class) return Form.NUMBER;
        if (type.isEnum()) return Form.CHOICE;
        if (type.isRecord()) return Form.HEADING;
        throw new IllegalStateException("No form for " + type);
    }

    private static String key(Class<?> type, RecordComponent component) {
        return "terms." + type.getSimpleName() + "." + component.getName();
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isHeading() {
        return form == Form.HEADING;
    }

    /** Whether anything is laid down: an answer of no is none. */
    boolean isSaid() {
        return value != null && !Boolean.FALSE.equals(value) && !(value instanceof List<?> list && list.isEmpty());
    }

    int depth() {
        return (int) path.chars().filter(c -> c == '.').count();
    }

    List<String> options() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(each -> ((Enum<?>) each).name())
                        .toList()
                : List.of();
    }

    /** As people read it. */
    String text(Words words) {
        return switch (form) {
            case MONEY -> words.money((Money) value);
            case RATE -> words.rate((Rate) value);
            case NUMBER ->
                value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : String.valueOf(value);
            case FLAG -> words.flag((Boolean) value);
            case CHOICE -> option(((Enum<?>) value).name(), words);
            case CHOICES ->
                String.join(
                        words.text("policy.then"),
                        ((List<?>) value)
                                .stream()
                                        .map(each -> option(((Enum<?>) each).name(), words))
                                        .toList());
            case HEADING -> "";
        };
    }

    String option(String name, Words words) {
        String family =
                switch (type.getSimpleName()) {
                    case "Party" -> "share.";
                    case "InterestBase" -> "interest.base.";
                    case "LprDay" -> "lpr.day.";
                    case "Item" -> "item.";
                    case "Shortage" -> "shortage.";
                    case "RecoveryPart" -> "recovery.part.";
                    default -> "rounding.";
                };
        return words.text(family + name);
    }
}
