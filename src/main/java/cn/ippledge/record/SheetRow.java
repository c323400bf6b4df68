package cn.ippledge.record;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of an imported sheet. Each getter gives null for an empty cell that may be empty, and otherwise the value or a
 * refusal that names the column: an empty required cell, or a value that cannot be read.
 *
 * @param number the row's number as Excel shows it
 * @param texts the cells that are not empty, by column key; numbers as plain decimals, dates as {@code yyyy-MM-dd}
 * @param faults cells that Excel itself has spoiled, by column key
 * @param letters where each column stands in the file, by column key
 */
public record SheetRow(
        int number,
        SheetForm form,
        Map<String, String> texts,
        Map<String, RecordReason> faults,
        Map<String, String> letters) {

    private static final Pattern GROUPED =
            Pattern.compile("[\u00a5\uffe5]?(-?\\d{1,3}(,\\d{3})*(\\.\\d+)?|-?\\d+(\\.\\d+)?)");
    /** 2026-3-1, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, each perhaps followed by a time. */
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:[-/.\u5e74])(\\d{1,2})(?:[-/.\u6708])(\\d{1,2})\u65e5?(?:[ T].*)?|(\\d{4})(\\d{2})(\\d{2})");

    private static final Pattern SERIAL = Pattern.compile("\\d{1,5}");
    private static final Set<String> YES = Set.of("\u662f", "yes", "y", "true", "1"); // 是
    private static final Set<String> NO = Set.of("\u5426", "no", "n", "false", "0"); // 否
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    public SheetRow {
        texts = Map.copyOf(texts);
        faults = Map.copyOf(faults);
    }

    /** A row from plain texts; blank ones count as empty. */
    public static SheetRow of(int number, SheetForm form, Map<String, String> texts) {
        Map<String, String> filled = new HashMap<>(texts);
        filled.values().removeIf(text -> text == null || text.isBlank());
        return new SheetRow(number, form, filled, Map.of(), Map.of());
    }

    public String text(String key) {
        SheetForm.Column column = form.column(key);
        RecordReason fault = faults.get(key);
        if (fault != null) throw Rejected.field(key, fault, texts.getOrDefault(key, ""));
        String text = texts.get(key);
        if (text == null && column.required()) throw Rejected.field(key, RecordReason.CELL_REQUIRED);
        return text;
    }

    public Money money(String key) {
        return read(key, RecordReason.CELL_NOT_MONEY, text -> Money.of(plain(text)));
    }

    /** {@code 3.45%} and {@code 0.0345} are the same rate. */
    public Rate rate(String key) {
        return read(key, RecordReason.CELL_NOT_RATE, text -> {
            boolean percent = text.endsWith("%");
            BigDecimal number = new BigDecimal(
                    plain(percent ? text.substring(0, text.length() - 1).strip() : text));
            return new Rate(percent ? number.movePointLeft(2) : number);
        });
    }

    public LocalDate date(String key) {
        return read(key, RecordReason.CELL_NOT_DATE, SheetRow::parseDate);
    }

    public Integer integer(String key) {
        return read(key, RecordReason.CELL_NOT_WHOLE_NUMBER, text -> new BigDecimal(plain(text)).intValueExact());
    }

    public Boolean bool(String key) {
        return read(key, RecordReason.CELL_NOT_YES_OR_NO, text -> {
            String word = text.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) return true;
            if (NO.contains(word)) return false;
            throw new IllegalArgumentException(text);
        });
    }

    /** The required cells that are empty or spoiled, so that a row's first report names them all. */
    public List<Rejected.Field> gaps() {
        List<Rejected.Field> gaps = new ArrayList<>();
        for (SheetForm.Column column : form.columns()) {
            RecordReason fault = faults.get(column.key());
            if (fault != null) gaps.add(new Rejected.Field(column.key(), fault, texts.getOrDefault(column.key(), "")));
            else if (column.required() && !texts.containsKey(column.key()))
                gaps.add(new Rejected.Field(column.key(), RecordReason.CELL_REQUIRED));
        }
        return gaps;
    }

    /** The cell as Excel names it, e.g. {@code C17}. */
    public String address(String key) {
        return letters.getOrDefault(key, "") + number;
    }

    private <T> T read(String key, RecordReason reason, Function<String, T> parse) {
        String text = text(key);
        if (text == null) return null;
        try {
            return parse.apply(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        } catch (Rejected e) {
            // The value's own constructor knows best what is wrong, e.g. an amount below one fen.
            throw Rejected.field(key, e.reason(), e.args().toArray());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw Rejected.field(key, reason, text);
        }
    }

    private static String plain(String text) {
        Matcher matcher = GROUPED.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException(text);
        return matcher.group(1).replace(",", "");
    }

    private static LocalDate parseDate(String text) {
        Matcher matcher = DATE.matcher(text);
        if (matcher.matches()) {
            int first = matcher.group(1) != null ? 1 : 4;
            return LocalDate.of(
                    Integer.parseInt(matcher.group(first)),
                    Integer.parseInt(matcher.group(first + 1)),
                    Integer.parseInt(matcher.group(first + 2)));
        }
        // A date whose cell lost its date format shows as Excel's day number; 61 is the first after its false leap day.
        if (SERIAL.matcher(text).matches() && Integer.parseInt(text) > 60)
            return EXCEL_EPOCH.plusDays(Integer.parseInt(text));
        throw new IllegalArgumentException(text);
    }
}
