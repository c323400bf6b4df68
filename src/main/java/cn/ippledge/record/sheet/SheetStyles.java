package cn.ippledge.record.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks a cell can have; made once for each file, since Excel allows only so many. */
final class SheetStyles {

    private final Workbook workbook;
    private final CellStyle header;
    private final CellStyle example;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle wrong;
    private final CellStyle wrapped;
    private final CellStyle money;
    private final CellStyle percent;
    private final CellStyle number;
    private final CellStyle date;
    private final CellStyle time;

    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
        header = style("@");
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
        fill(header, IndexedColors.GREY_25_PERCENT);
        header.setBorderBottom(BorderStyle.THIN);
        example = style("@");
        Font grey = workbook.createFont();
        grey.setItalic(true);
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        example.setFont(grey);
        text = style("@");
        quoted = style("@");
        quoted.setQuotePrefixed(true);
        wrong = style("@");
        wrong.setQuotePrefixed(true);
        fill(wrong, IndexedColors.ROSE);
        wrapped = style("@");
        wrapped.setQuotePrefixed(true);
        wrapped.setWrapText(true);
        money = style("#,##0.00");
        percent = style("0.00######%");
        number = style("General");
        date = style("yyyy-mm-dd");
        time = style("yyyy-mm-dd hh:mm:ss");
    }

    CellStyle header() {
        return header;
    }

    CellStyle example() {
        return example;
    }

    /** Text, also for what is typed in later: numbers keep their leading zeros and all their digits. */
    CellStyle text() {
        return text;
    }

    CellStyle quoted() {
        return quoted;
    }

    CellStyle wrong() {
        return wrong;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    CellStyle money() {
        return money;
    }

    CellStyle percent() {
        return percent;
    }

    CellStyle number() {
        return number;
    }

    CellStyle date() {
        return date;
    }

    CellStyle time() {
        return time;
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static void fill(CellStyle style, IndexedColors color) {
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
