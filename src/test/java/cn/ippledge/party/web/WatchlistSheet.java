package cn.ippledge.party.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The list template as a person fills it in: one good row, and one with a wrong credit code. */
final class WatchlistSheet {

    private WatchlistSheet() {}

    static byte[] fill(byte[] template) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            row(sheet, 2, "非正常专利申请", "91350100M000100Y43", "首家公司", "2026-02-01", "", "通报一");
            row(sheet, 3, "黑名单", "914403001922038217", "次家公司", "2026-02-01", "", "通报二");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static String text(byte[] xlsx) throws IOException {
        DataFormatter formatter = new DataFormatter();
        StringJoiner text = new StringJoiner("|");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : workbook.getSheetAt(0)) for (Cell cell : row) text.add(formatter.formatCellValue(cell));
        }
        return text.toString();
    }

    private static void row(XSSFSheet sheet, int number, String... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) row.createCell(i).setCellValue(values[i]);
    }
}
