package cn.ippledge.record.sheet;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Writes a value as the kind of cell that Excel has for it. */
final class CellWriter {

    private static final int EXCEL_DIGITS = 15;
    private static final int EXCEL_TEXT = 32_767;

    private final SheetStyles styles;
    private final SheetTexts texts;

    CellWriter(SheetStyles styles, SheetTexts texts) {
        this.styles = styles;
        this.texts = texts;
    }

    void write(Row row, int column, Object value) {
        if (value == null) return;
        Cell cell = row.createCell(column);
        if (value instanceof Money amount) number(cell, amount.yuan(), styles.money());
        else if (value instanceof Rate rate) number(cell, rate.value(), styles.percent());
        else if (value instanceof Number number) number(cell, new BigDecimal(number.toString()), styles.number());
        else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
        } else if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
            cell.setCellStyle(styles.time());
        } else if (value instanceof Boolean yes) text(cell, texts.of(yes ? "record.sheet.yes" : "record.sheet.no"));
        else if (value instanceof Enum<?> constant) text(cell, texts.of(SheetTexts.labelKey(constant)));
        else text(cell, value.toString());
    }

    /** A number with more digits than Excel keeps is written as text, exact. */
    private void number(Cell cell, BigDecimal number, CellStyle style) {
        if (number.precision() > EXCEL_DIGITS) {
            text(cell, number.toPlainString());
            return;
        }
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style);
    }

    /** A text cell is never a formula; the quote mark keeps it so when somebody edits it or saves the sheet as CSV. */
    private void text(Cell cell, String text) {
        cell.setCellValue(limited(text));
        cell.setCellStyle(looksLikeFormula(text) ? styles.quoted() : styles.text());
    }

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0;
    }

    static String limited(String text) {
        return text.length() <= EXCEL_TEXT ? text : text.substring(0, EXCEL_TEXT - 1) + "…";
    }
}
