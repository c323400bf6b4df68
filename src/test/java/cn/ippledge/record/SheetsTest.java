package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class SheetsTest {

    private static final SheetForm FORM = new SheetForm(
            "贷款",
            List.of(
                    new SheetForm.Column("number", "编号", true, "LN-1"),
                    new SheetForm.Column("amount", "金额（元）", true, "1250000.00"),
                    new SheetForm.Column("rate", "年利率", false, "3.45%"),
                    new SheetForm.Column("on", "日期", true, "2026-03-01"),
                    new SheetForm.Column("first", "首贷", false, "是")));

    private final Sheets sheets = new Sheets(messages());

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void importsTwentyThousandRowsAndReportsEachOfThirtySevenBadOnes() throws IOException {
        // Every 540th row from the 30th on is bad: 30, 570, …, 19,470 = 37 rows; four mistakes take turns.
        List<List<Object>> rows =
                IntStream.rangeClosed(1, 20_000).mapToObj(SheetsTest::row).toList();
        byte[] xlsx = write(rows);
        List<Integer> good = new ArrayList<>();
        ImportResult result = sheets.importEach(xlsx, FORM, row -> {
            row.text("number");
            row.money("amount");
            row.rate("rate");
            row.date("on");
            row.bool("first");
            return good.add(row.number());
        });
        assertThat(result.rows()).isEqualTo(20_000);
        assertThat(result.imported()).isEqualTo(19_963).isEqualTo(good.size());
        assertThat(result.unchanged()).isZero();
        assertThat(result.badRows()).isEqualTo(37);
        // row 30 of the data is row 31 of the sheet, below the heading
        assertThat(result.errors().stream().limit(4))
                .containsExactly(
                        new SheetError(31, "amount", "12万", RecordReason.CELL_NOT_MONEY, List.of("12万")),
                        new SheetError(571, "on", "2026-02-30", RecordReason.CELL_NOT_DATE, List.of("2026-02-30")),
                        new SheetError(1111, "number", "", RecordReason.CELL_REQUIRED, List.of()),
                        new SheetError(1651, "amount", "10.005", CommonReason.MONEY_BELOW_FEN, List.of("10.005")));

        byte[] returned = sheets.errors(xlsx, FORM, result.errors());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            XSSFSheet page = workbook.getSheetAt(0);
            assertThat(page.getLastRowNum()).isEqualTo(37);
            assertThat(texts(page, 0)).containsExactly("编号 *", "金额（元） *", "年利率", "日期 *", "首贷", "单元格", "原因", "如何修改");
            assertThat(texts(page, 1))
                    .containsExactly(
                            "LN-30",
                            "12万",
                            "0.0345",
                            "2026-03-01",
                            "是",
                            "B31 金额（元）",
                            "“12万”不是金额",
                            "填写以元为单位的数字，最多两位小数，例如 1250000.00");
            assertThat(texts(page, 3))
                    .startsWith("", "1000")
                    .endsWith("A1111 编号", "必填，不能为空", "修改“编号”，例如 LN-1，然后重新导入本表");
            for (int i = 1; i <= 37; i++) mend(page, i);
            ByteArrayOutputStream mended = new ByteArrayOutputStream();
            workbook.write(mended);
            ImportResult second = sheets.importEach(mended.toByteArray(), FORM, row -> {
                row.money("amount");
                row.date("on");
                return true;
            });
            assertThat(second.errors()).isEmpty();
            assertThat(second.imported()).isEqualTo(37);
        }
    }

    @Test
    void namesEveryGapOfARowAtOnce() throws IOException {
        ImportResult result = sheets.importEach(write(List.of(list(null, null, "1%", null, null))), FORM, row -> true);
        assertThat(result.errors()).extracting(SheetError::column).containsExactly("number", "amount", "on");
        assertThat(result.badRows()).isEqualTo(1);
    }

    @Test
    void countsRowsThatWereThereAlready() throws IOException {
        ImportResult result = sheets.importEach(write(List.of(row(1), row(2))), FORM, row -> row.number() == 2);
        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.unchanged()).isEqualTo(1);
    }

    @Test
    void makesATemplateWhoseExampleIsNotImported() throws IOException {
        byte[] template = sheets.template(FORM);
        assertThat(read(template)).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(texts(workbook.getSheetAt(0), 0)).containsExactly("编号 *", "金额（元） *", "年利率", "日期 *", "首贷");
            assertThat(texts(workbook.getSheetAt(0), 1))
                    .containsExactly("LN-1", "1250000.00", "3.45%", "2026-03-01", "是");
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("填写说明");
            assertThat(workbook.getSheetAt(0).getColumnWidth(1)).isGreaterThanOrEqualTo(14 * 256);
            workbook.getSheetAt(0).getRow(1).createCell(0).setCellValue("LN-2");
            ByteArrayOutputStream filled = new ByteArrayOutputStream();
            workbook.write(filled);
            assertThat(read(filled.toByteArray()))
                    .extracting(row -> row.text("number"))
                    .containsExactly("LN-2");
        }
    }

    @Test
    void writesValuesAsExcelsOwnAndReadsThemBack() throws IOException {
        byte[] xlsx =
                write(List.of(list("007", Money.of("1250000.50"), Rate.of("0.0345"), LocalDate.of(2026, 2, 28), true)));
        SheetRow row = read(xlsx).get(0);
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.text("number")).isEqualTo("007");
        assertThat(row.money("amount")).isEqualTo(Money.of("1250000.50"));
        assertThat(row.rate("rate")).isEqualTo(Rate.of("0.0345"));
        assertThat(row.date("on")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(row.bool("first")).isTrue();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Cell amount = workbook.getSheetAt(0).getRow(1).getCell(1);
            assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(amount.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
        }
    }

    @Test
    void writesWhatLooksLikeAFormulaAsText() throws IOException {
        List<String> hostile = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")", "＝1+1");
        byte[] xlsx = write(hostile.stream()
                .map(text -> list(text, Money.ZERO, null, null, null))
                .toList());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (int i = 1; i <= hostile.size(); i++) {
                Cell cell = workbook.getSheetAt(0).getRow(i).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(hostile.get(i - 1));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void writesANumberTooLongForExcelAsText() throws IOException {
        SheetRow row = read(write(List.of(list(new BigDecimal("12345678901234567890"), Money.ZERO, null, null, null))))
                .get(0);
        assertThat(row.text("number")).isEqualTo("12345678901234567890");
    }

    @Test
    void refusesANumberWhoseLastDigitsExcelHasLost() throws IOException {
        byte[] xlsx = workbook(page -> page.createRow(1).createCell(0).setCellValue(6.222021234567891e18));
        assertThatThrownBy(() -> read(xlsx).get(0).text("number"))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(RecordReason.CELL_DIGITS_LOST));
    }

    @Test
    void findsColumnsByHeadingInAnyOrderAndPassesOverOthers() throws IOException {
        byte[] xlsx = workbook(page -> {
            page.getRow(0).createCell(0).setCellValue("备注");
            page.getRow(0).createCell(1).setCellValue("日 期");
            page.getRow(0).createCell(2).setCellValue("编号*");
            page.getRow(0).createCell(3).setCellValue("金额(元)");
            page.getRow(0).removeCell(page.getRow(0).getCell(4));
            page.createRow(4).createCell(2).setCellValue("LN-9");
        });
        SheetRow row = read(xlsx).get(0);
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.text("number")).isEqualTo("LN-9");
        assertThat(row.address("number")).isEqualTo("C5");
    }

    @Test
    void refusesASheetWithoutARequiredHeading() throws IOException {
        byte[] xlsx = workbook(page -> page.getRow(0).createCell(1).setCellValue("别的"));
        refused(xlsx, RecordReason.SHEET_COLUMN_MISSING, "金额（元）");
    }

    @Test
    void refusesAHeadingThatStandsTwice() throws IOException {
        refused(
                workbook(page -> page.getRow(0).createCell(2).setCellValue("编号")),
                RecordReason.SHEET_COLUMN_TWICE,
                "编号");
    }

    @Test
    void refusesWhatIsNotAnXlsxFile() throws IOException {
        refused("编号,金额".getBytes(StandardCharsets.UTF_8), RecordReason.SHEET_NOT_XLSX);
        refused(Files.zip(Map.of("a.txt", "x")), RecordReason.SHEET_DAMAGED);
        refused(new byte[21 * 1024 * 1024], RecordReason.SHEET_TOO_LARGE, 20);
        refused(workbook(page -> page.removeRow(page.getRow(0))), RecordReason.SHEET_EMPTY);
    }

    @Test
    void refusesAHundredThousandAndOneRows() throws IOException {
        byte[] xlsx = write(IntStream.rangeClosed(1, 100_001)
                .mapToObj(i -> list("LN-" + i, null, null, null, null))
                .toList());
        int[] read = new int[1];
        assertThatThrownBy(() -> sheets.read(xlsx, FORM, row -> read[0]++))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(RecordReason.SHEET_TOO_MANY_ROWS));
        assertThat(read[0]).isEqualTo(100_000);
    }

    @Test
    void refusesTheHundredAndFirstColumn() throws IOException {
        refused(
                workbook(page -> page.createRow(1).createCell(100).setCellValue("x")),
                RecordReason.SHEET_TOO_MANY_COLUMNS,
                100);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] sheet = part(write(List.of(row(1))), "xl/worksheets/sheet1.xml");
        String head = new String(sheet, StandardCharsets.UTF_8).replace("</worksheet>", "");
        byte[] bomb = replaced(write(List.of(row(1))), "xl/worksheets/sheet1.xml", out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int mb = 0; mb < 300; mb++) out.write(blanks);
            out.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(bomb, RecordReason.SHEET_EXPANDS_TOO_MUCH);
    }

    @Test
    void refusesAnOutsideEntity() throws IOException {
        String sheet = new String(part(write(List.of(row(1))), "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        String hostile =
                sheet.replaceFirst("\\?>", "?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
        byte[] xlsx = replaced(
                write(List.of(row(1))),
                "xl/worksheets/sheet1.xml",
                out -> out.write(hostile.getBytes(StandardCharsets.UTF_8)));
        refused(xlsx, RecordReason.SHEET_DAMAGED);
    }

    private static List<Object> row(int i) {
        Object amount = Money.of("1000.00"), on = LocalDate.of(2026, 3, 1), number = "LN-" + i;
        if (i % 540 == 30)
            switch (i / 540 % 4) {
                case 0 -> amount = "12万";
                case 1 -> on = "2026-02-30";
                case 2 -> number = null;
                default -> amount = "10.005";
            }
        return list(number, amount, Rate.of("0.0345"), on, true);
    }

    private static void mend(XSSFSheet page, int row) {
        page.getRow(row).createCell(0).setCellValue("LN-X" + row);
        page.getRow(row).createCell(1).setCellValue("1000.00");
        page.getRow(row).createCell(3).setCellValue("2026/3/1");
    }

    private void refused(byte[] xlsx, RecordReason reason, Object... args) {
        assertThatThrownBy(() -> read(xlsx)).isInstanceOfSatisfying(Rejected.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.args()).containsExactly(args);
        });
    }

    private List<SheetRow> read(byte[] xlsx) {
        List<SheetRow> rows = new ArrayList<>();
        sheets.read(xlsx, FORM, rows::add);
        return rows;
    }

    private byte[] write(List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(FORM, rows, out);
        return out.toByteArray();
    }

    interface Change<T> {
        void to(T target) throws IOException;
    }

    /** An otherwise empty sheet with the form's headings, changed. */
    private byte[] workbook(Change<XSSFSheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(List.of())))) {
            change.to(workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] part(byte[] xlsx, String name) throws IOException {
        return parts(xlsx).get(name);
    }

    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }

    private static byte[] replaced(byte[] xlsx, String name, Change<OutputStream> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts(xlsx).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(name)) content.to(zip);
                else zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(XSSFSheet page, int row) {
        List<String> texts = new ArrayList<>();
        page.getRow(row).forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/record", "messages/web");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
