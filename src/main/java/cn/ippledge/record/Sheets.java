package cn.ippledge.record;

import cn.ippledge.record.sheet.ErrorSheet;
import cn.ippledge.record.sheet.SheetReader;
import cn.ippledge.record.sheet.SheetTexts;
import cn.ippledge.record.sheet.SheetWriter;
import cn.ippledge.record.sheet.TemplateSheet;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Excel in and out, always as a stream: 100,000 rows cost no more memory than a hundred. Texts that look like formulas stay
 * texts. Headings are written in the reader's language and recognised in both.
 */
@Service
public class Sheets {

    /** The media type of an xlsx file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SheetTexts texts;

    Sheets(MessageSource messages) {
        this.texts = new SheetTexts(messages);
    }

    /** An empty sheet to fill in: headings, one example row, and a second page that explains the columns. */
    public byte[] template(SheetForm form) {
        return new TemplateSheet(form, texts).bytes();
    }

    /**
     * Reads the first page row by row. Passes over empty rows and an untouched example row. Refuses files that are not xlsx,
     * have over 20 MB, 100,000 rows or 100 columns, expand beyond measure, or lack a required heading.
     */
    public void read(byte[] xlsx, SheetForm form, Consumer<SheetRow> rows) {
        new SheetReader(form, texts).read(xlsx, rows);
    }

    /**
     * Imports row by row; a refused row is reported and the others go on.
     *
     * @param importer true when the row changed something, false when it was there already; runs its own transaction for each
     *     row, so that a refusal undoes that row only
     */
    public ImportResult importEach(byte[] xlsx, SheetForm form, Predicate<SheetRow> importer) {
        RowByRow rows = new RowByRow(importer);
        read(xlsx, form, rows);
        return rows.result();
    }

    /** The same in an order of the caller's, for which all rows are held in memory at once. */
    public ImportResult importEach(
            byte[] xlsx, SheetForm form, Comparator<SheetRow> order, Predicate<SheetRow> importer) {
        List<SheetRow> sorted = new ArrayList<>();
        read(xlsx, form, sorted::add);
        sorted.sort(order);
        RowByRow rows = new RowByRow(importer);
        sorted.forEach(rows);
        return rows.result();
    }

    /** A value by its label in either language or by its name; null for an empty cell that may be empty. */
    public <E extends Enum<E>> E choice(SheetRow row, String key, Class<E> type) {
        String typed = row.text(key);
        if (typed == null) return null;
        return texts.constant(type, typed).orElseThrow(() -> Rejected.field(key, CommonReason.NOT_ONE_OF, typed));
    }

    /** The bad rows only, each with its cells, reasons and what to do; mended, this sheet can be imported as it is. */
    public byte[] errors(byte[] original, SheetForm form, List<SheetError> errors) {
        return new ErrorSheet(form, texts, errors).badRows(original);
    }

    /** Every row that was sent, the bad ones with their reasons; for sheets that are taken as a whole or not at all. */
    public byte[] allWithErrors(byte[] original, SheetForm form, List<SheetError> errors) {
        return new ErrorSheet(form, texts, errors).allRows(original);
    }

    /**
     * Writes rows as they come. Money, rates, numbers and dates become Excel's own; enums and yes/no show their label;
     * everything else is text.
     */
    public void write(SheetForm form, Iterable<? extends List<?>> rows, OutputStream out) {
        try (SheetWriter writer = new SheetWriter(form, texts)) {
            writer.header();
            rows.forEach(writer::row);
            writer.finish(out);
        }
    }
}
