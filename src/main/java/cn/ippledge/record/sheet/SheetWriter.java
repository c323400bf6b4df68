package cn.ippledge.record.sheet;

import cn.ippledge.record.SheetForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes one page row by row; only the last hundred rows are in memory. */
public final class SheetWriter implements AutoCloseable {

    private static final int WINDOW = 100;

    private final SheetForm form;
    private final SheetTexts texts;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final SheetStyles styles = new SheetStyles(workbook);
    private final CellWriter cells;
    private final SXSSFSheet page;
    private int next;

    public SheetWriter(SheetForm form, SheetTexts texts) {
        this.form = form;
        this.texts = texts;
        // Not every reader understands the large-file headers that are the default for streams.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        this.cells = new CellWriter(styles, texts);
        this.page = workbook.createSheet(pageName(texts.of(form.name())));
        page.createFreezePane(0, 1);
    }

    /** The headings of an export. */
    public void header() {
        header(form.columns().stream().map(column -> texts.of(column.label())).toList());
    }

    void header(List<String> headings) {
        Row row = page.createRow(next++);
        row.setHeightInPoints(22);
        for (int i = 0; i < headings.size(); i++) {
            text(row, i, headings.get(i), styles.header());
            String example = i < form.columns().size() ? form.columns().get(i).example() : null;
            page.setColumnWidth(i, ColumnWidth.of(headings.get(i), example));
        }
    }

    public void row(List<?> values) {
        Row row = page.createRow(next++);
        for (int i = 0; i < values.size(); i++) cells.write(row, i, values.get(i));
    }

    /** A row of plain texts, each in its own style. */
    Row textRow() {
        return page.createRow(next++);
    }

    void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(CellWriter.limited(text));
        cell.setCellStyle(style);
    }

    SheetStyles styles() {
        return styles;
    }

    SXSSFSheet page() {
        return page;
    }

    SXSSFSheet addPage(String name) {
        return workbook.createSheet(pageName(name));
    }

    public void finish(OutputStream out) {
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        finish(out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pageName(String name) {
        return WorkbookUtil.createSafeSheetName(name);
    }
}
