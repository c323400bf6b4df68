package cn.ippledge.party.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the texts of a form into values; every text that cannot be read is named at the end. Empty is null. */
final class Typed {

    private final List<Rejected.Field> wrong = new ArrayList<>();

    <E extends Enum<E>> E choice(String field, Class<E> type, String text) {
        return read(field, text, CommonReason.NOT_ONE_OF, plain -> Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(plain))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
    }

    Integer whole(String field, String text) {
        return read(field, text, CommonReason.NOT_A_DECIMAL, plain -> Integer.valueOf(plain.replace(",", "")));
    }

    /** Typed in units of 10,000 yuan, as people read such figures. */
    Money tenThousand(String field, String text) {
        return read(
                field,
                text,
                CommonReason.NOT_A_DECIMAL,
                plain -> new Money(new BigDecimal(plain.replace(",", "")).movePointRight(4)));
    }

    BigDecimal decimal(String field, String text) {
        return read(field, text, CommonReason.NOT_A_DECIMAL, plain -> new BigDecimal(plain.replace(",", "")));
    }

    /** Typed in percent, with or without the sign. */
    Rate percent(String field, String text) {
        return read(
                field,
                text,
                CommonReason.NOT_A_DECIMAL,
                plain -> new Rate(new BigDecimal(plain.replace("%", "").strip()).movePointLeft(2)));
    }

    LocalDate date(String field, String text) {
        return read(field, text, CommonReason.NOT_A_DATE, LocalDate::parse);
    }

    <T> T value(String field, String text, Function<String, T> parse) {
        return read(field, text, CommonReason.NOT_ONE_OF, parse);
    }

    void refuseIfWrong() {
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private <T> T read(String field, String text, Reason otherwise, Function<String, T> parse) {
        if (text == null || text.isBlank()) return null;
        try {
            return parse.apply(text.strip());
        } catch (Refusal refusal) {
            wrong.add(new Rejected.Field(field, refusal.reason(), refusal.args()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            wrong.add(new Rejected.Field(field, otherwise, text.strip()));
        }
        return null;
    }
}
