package cn.ippledge.subsidy.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads typed texts into values and gathers every field that cannot be read, to be told all at once. */
final class Typed {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private final List<Rejected.Field> wrong = new ArrayList<>();

    /** Null when nothing was typed. */
    LocalDate date(String field, String text) {
        return read(field, text, day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw new Rejected(CommonReason.NOT_A_DATE, day);
            }
        });
    }

    /** Null when nothing was typed. A comma is taken out only where it groups thousands: 1,5 is a mistake and not fifteen. */
    Money money(String field, String text) {
        return read(field, text, yuan -> Money.of(GROUPED.matcher(yuan).matches() ? yuan.replace(",", "") : yuan));
    }

    <T> T read(String field, String text, Function<String, T> parse) {
        if (text == null || text.isBlank()) return null;
        try {
            return parse.apply(text.strip());
        } catch (Refusal refusal) {
            wrong.add(new Rejected.Field(field, refusal.reason(), refusal.args().toArray()));
            return null;
        }
    }

    void check() {
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }
}
