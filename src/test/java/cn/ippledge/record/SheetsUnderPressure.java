package cn.ippledge.record;

import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.support.StaticMessageSource;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A program of its own, so that its heap can be bounded: writes 100,000 rows of twelve columns and reads them back, in turns
 * with the least that POI and a bare parser need for the same rows. Prints milliseconds and the most heap that was live.
 */
public final class SheetsUnderPressure {

    static final int ROWS = 100_000;
    private static final int COLUMNS = 12;
    private static final int ROUNDS = 3;

    private static final SheetForm FORM = new SheetForm(
            "rows",
            IntStream.range(0, COLUMNS)
                    .mapToObj(i -> new Column("c" + i, "column " + i))
                    .toList());

    private SheetsUnderPressure() {}

    public static void main(String[] args) throws Exception {
        Sheets sheets = new Sheets(new StaticMessageSource());
        Path file = Files.createTempFile("rows", ".xlsx");
        try {
            long[] write = new long[ROUNDS], plainWrite = new long[ROUNDS];
            long[] read = new long[ROUNDS], plainRead = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                plainWrite[round] = millis(() -> writePlainly(file));
                write[round] = millis(() -> write(sheets, file));
                plainRead[round] = millis(() -> readPlainly(file));
                read[round] = millis(() -> read(sheets, file));
            }
            System.out.printf(
                    "RESULT %d %d %d %d %d%n",
                    median(write), median(plainWrite), median(read), median(plainRead), mostHeapInMegabytes());
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Sheets sheets, Path file) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            sheets.write(
                    FORM,
                    () -> IntStream.range(0, ROWS)
                            .<List<?>>mapToObj(SheetsUnderPressure::values)
                            .iterator(),
                    out);
        }
    }

    private static List<Object> values(int row) {
        return Arrays.asList(
                "PR-2026-" + row,
                "专利权",
                "国家知识产权局",
                "盐湖科技有限公司" + row % 977,
                "华晋商业银行股份有限公司运城分行",
                "JK-" + row,
                Money.of("1250000.50"),
                Rate.of("0.0385"),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2027, 1, 5),
                row,
                "已登记");
    }

    /** The same texts, numbers and dates, with one style for dates and nothing else. */
    private static void writePlainly(Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = new FileOutputStream(file.toFile())) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet page = book.createSheet("rows");
            for (int i = 0; i < ROWS; i++) {
                Row row = page.createRow(i);
                List<Object> values = values(i);
                for (int c = 0; c < COLUMNS; c++) {
                    Object value = values.get(c);
                    if (value instanceof LocalDate day) {
                        row.createCell(c).setCellValue(day);
                        row.getCell(c).setCellStyle(date);
                    } else if (value instanceof Money money)
                        row.createCell(c).setCellValue(money.yuan().doubleValue());
                    else if (value instanceof Rate rate)
                        row.createCell(c).setCellValue(rate.value().doubleValue());
                    else if (value instanceof Integer number) row.createCell(c).setCellValue(number);
                    else row.createCell(c).setCellValue(value.toString());
                }
            }
            book.write(out);
        }
    }

    private static void read(Sheets sheets, Path file) throws IOException {
        int[] rows = new int[1];
        sheets.read(Files.readAllBytes(file), FORM, row -> {
            if (row.text("c0") != null) rows[0]++;
        });
        if (rows[0] != ROWS) throw new IllegalStateException(rows[0] + " rows");
    }

    /** What a bare parser needs to hold each row's texts once. */
    private static void readPlainly(Path file) throws Exception {
        int[] rows = new int[1];
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream page = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            SAXParserFactory.newInstance().newSAXParser().parse(page, new DefaultHandler() {
                private final StringBuilder text = new StringBuilder();
                private final List<String> cells = new ArrayList<>();

                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    text.setLength(0);
                    if (name.equals("row")) cells.clear();
                }

                @Override
                public void characters(char[] chars, int start, int length) {
                    text.append(chars, start, length);
                }

                @Override
                public void endElement(String uri, String local, String name) {
                    if (name.equals("v") || name.equals("t")) cells.add(text.toString());
                    if (name.equals("row") && cells.size() == COLUMNS) rows[0]++;
                }
            });
        }
        if (rows[0] < ROWS) throw new IllegalStateException(rows[0] + " rows");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The most that lay in the old generation at any moment. */
    private static long mostHeapInMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                        .filter(pool -> pool.getName().contains("Tenured")
                                || pool.getName().contains("Old"))
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
