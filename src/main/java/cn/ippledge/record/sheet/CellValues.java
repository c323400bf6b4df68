package cn.ippledge.record.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Turns what an xlsx file stores for a cell into the text a person would read there. */
final class CellValues {

    /** Excel computes with 15 digits; what a file stores beyond them is binary noise. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final BigDecimal DIGITS_LOST = new BigDecimal("1E15");
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");
    private static final BigDecimal SECONDS = new BigDecimal(86_400);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final SharedStrings shared;
    private final StylesTable styles;
    private final LocalDate dayZero;
    private final Map<String, Boolean> dateStyles = new HashMap<>();

    CellValues(SharedStrings shared, StylesTable styles, boolean daysFrom1904) {
        this.shared = shared;
        this.styles = styles;
        this.dayZero = daysFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    String shared(String index) {
        int i = Integer.parseInt(index.strip());
        if (i < 0 || i >= shared.getUniqueCount()) throw new NumberFormatException(index);
        return shared.getItemAt(i).getString();
    }

    /** A number as plain decimal, or as date where the cell is formatted so. */
    String number(String raw, String style) {
        BigDecimal number = new BigDecimal(raw.strip()).round(EXCEL);
        if (number.signum() > 0 && number.compareTo(LAST_DAY) < 0 && isDate(style)) return date(number);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Excel keeps 15 digits of a number: a longer reference typed as a number is no longer what was typed. */
    static boolean hasLostDigits(String raw) {
        return new BigDecimal(raw.strip()).abs().compareTo(DIGITS_LOST) >= 0;
    }

    private String date(BigDecimal days) {
        LocalDate day = dayZero.plusDays(days.longValue());
        BigDecimal seconds = days.remainder(BigDecimal.ONE).multiply(SECONDS).add(new BigDecimal("0.5"));
        LocalDateTime time = day.atStartOfDay().plusSeconds(seconds.longValue());
        return time.equals(day.atStartOfDay()) ? day.toString() : TIME.format(time);
    }

    private boolean isDate(String style) {
        if (style == null) return false;
        return dateStyles.computeIfAbsent(style, s -> {
            XSSFCellStyle cell = styles.getStyleAt(Integer.parseInt(s));
            return cell != null && DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
        });
    }
}
