package cn.ippledge.record.sheet;

import cn.ippledge.record.SheetForm;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A sheet to fill in, with an example and a second page that explains it. */
public final class TemplateSheet {

    private final SheetForm form;
    private final SheetTexts texts;

    public TemplateSheet(SheetForm form, SheetTexts texts) {
        this.form = form;
        this.texts = texts;
    }

    public byte[] bytes() {
        try (SheetWriter writer = new SheetWriter(form, texts)) {
            writer.header(form.columns().stream()
                    .map(column -> texts.of(column.label()) + (column.required() ? " *" : ""))
                    .toList());
            Row example = writer.textRow();
            for (int i = 0; i < form.columns().size(); i++) {
                String value = form.columns().get(i).example();
                writer.text(
                        example, i, value == null ? "" : value, writer.styles().example());
                writer.page().setDefaultColumnStyle(i, writer.styles().text());
            }
            notes(writer);
            return writer.bytes();
        }
    }

    private void notes(SheetWriter writer) {
        Sheet page = writer.addPage(texts.of("record.sheet.notes"));
        List<String> headings = List.of(
                texts.of("record.sheet.notes.column"),
                texts.of("record.sheet.notes.required"),
                texts.of("record.sheet.notes.example"),
                texts.of("record.sheet.notes.note"));
        line(writer, page, 0, headings, true);
        int next = 1;
        for (SheetForm.Column column : form.columns())
            line(
                    writer,
                    page,
                    next++,
                    List.of(
                            texts.of(column.label()),
                            texts.of(column.required() ? "record.sheet.yes" : "record.sheet.no"),
                            column.example() == null ? "" : column.example(),
                            texts.orEmpty(column.label() + ".note")),
                    false);
        line(writer, page, next, List.of(texts.of("record.sheet.notes.text")), false);
        int[] widths = {24, 10, 28, 60};
        for (int i = 0; i < widths.length; i++) page.setColumnWidth(i, widths[i] * 256);
    }

    private static void line(SheetWriter writer, Sheet page, int number, List<String> values, boolean heading) {
        Row row = page.createRow(number);
        for (int i = 0; i < values.size(); i++)
            writer.text(
                    row,
                    i,
                    values.get(i),
                    heading ? writer.styles().header() : writer.styles().text());
    }
}
