package cn.ippledge.loan.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads typed texts into values and gathers every field that cannot be read, to be told all at once. */
final class Fields {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private final List<Rejected.Field> wrong = new ArrayList<>();

    <T> T read(String field, String text, Function<String, T> parse) {
        if (blank(text)) {
            wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
            return null;
        }
        try {
            String typed = text.strip();
            // A comma is taken out only where it groups thousands: 1,5 is a mistake and not fifteen.
            return parse.apply(GROUPED.matcher(typed).matches() ? typed.replace(",", "") : typed);
        } catch (Refusal refusal) {
            wrong.add(new Rejected.Field(field, refusal.reason(), refusal.args().toArray()));
            return null;
        }
    }

    <E extends Enum<E>> E oneOf(String field, String text, Class<E> type) {
        return read(field, text, name -> Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Rejected(CommonReason.NOT_ONE_OF, name)));
    }

    LocalDate date(String field, String text) {
        return read(field, text, day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw new Rejected(CommonReason.NOT_A_DATE, day);
            }
        });
    }

    Integer integer(String field, String text) {
        return read(field, text, number -> {
            if (!number.matches("-?\\d{1,6}")) throw new Rejected(CommonReason.VALUE_MALFORMED, field);
            return Integer.valueOf(number);
        });
    }

    Integer optionalInteger(String field, String text) {
        return blank(text) ? null : integer(field, text);
    }

    void check() {
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
