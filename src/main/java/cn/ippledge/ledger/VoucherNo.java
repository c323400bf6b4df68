package cn.ippledge.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 凭证号, the number of an entry within its book and month: {@code 记-2026-03-0001}. Given when the month is closed. */
public record VoucherNo(YearMonth month, int no) {

    private static final Pattern TEXT = Pattern.compile("(?:记-?)?(\\d{4})-(\\d{2})-(\\d{4,9})");

    /** @param month year and month as one number; null, as {@code no}, while there is no number */
    static VoucherNo of(Integer month, Integer no) {
        return no == null ? null : new VoucherNo(YearMonth.of(month / 100, month % 100), no);
    }

    /** A number as people type it, with or without its word; empty for any other text. */
    static Optional<VoucherNo> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            return Optional.of(new VoucherNo(month, Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** The month as one number, as it is stored. */
    int monthNumber() {
        return month.getYear() * 100 + month.getMonthValue();
    }

    @Override
    @JsonValue
    public String toString() {
        return "记-%s-%04d".formatted(month, no);
    }
}
