package cn.ippledge.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template as a person fills it in, below the heading and the example, and what stands in a sheet. */
public final class FilledSheet {

    private FilledSheet() {}

    public static byte[] of(byte[] template, String[]... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(2 + i);
                for (int cell = 0; cell < rows[i].length; cell++)
                    row.createCell(cell).setCellValue(rows[i][cell]);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(byte[] xlsx) {
        DataFormatter formatter = new DataFormatter();
        StringJoiner text = new StringJoiner("|");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : workbook.getSheetAt(0)) for (Cell cell : row) text.add(formatter.formatCellValue(cell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
