package cn.ippledge.record.sheet;

import cn.ippledge.record.SheetError;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;

/** The rows that were refused, or all that were sent, as they were, with three columns more: which cell, why, and what to do. */
public final class ErrorSheet {

    private static final int WIDE = 48 * 256;

    private final SheetForm form;
    private final SheetTexts texts;
    private final Map<Integer, List<SheetError>> byRow;

    public ErrorSheet(SheetForm form, SheetTexts texts, List<SheetError> errors) {
        this.form = form;
        this.texts = texts;
        this.byRow = errors.stream().collect(Collectors.groupingBy(SheetError::row, TreeMap::new, Collectors.toList()));
    }

    public byte[] badRows(byte[] original) {
        return bytes(original, false);
    }

    public byte[] allRows(byte[] original) {
        return bytes(original, true);
    }

    private byte[] bytes(byte[] original, boolean all) {
        try (SheetWriter writer = new SheetWriter(form, texts)) {
            int columns = form.columns().size();
            writer.header(Stream.concat(
                            form.columns().stream()
                                    .map(column -> texts.of(column.label()) + (column.required() ? " *" : "")),
                            Stream.of("record.sheet.error.cell", "record.sheet.error.reason", "record.sheet.error.fix")
                                    .map(texts::of))
                    .toList());
            for (int i = 1; i <= 2; i++) writer.page().setColumnWidth(columns + i, WIDE);
            new SheetReader(form, texts).read(original, row -> {
                List<SheetError> errors = byRow.getOrDefault(row.number(), List.of());
                if (all || !errors.isEmpty()) write(writer, row, errors);
            });
            return writer.bytes();
        }
    }

    private void write(SheetWriter writer, SheetRow source, List<SheetError> errors) {
        Row row = writer.textRow();
        for (int i = 0; i < form.columns().size(); i++) {
            String key = form.columns().get(i).key();
            boolean wrong = errors.stream().anyMatch(error -> key.equals(error.column()));
            String value = source.texts().getOrDefault(key, "");
            writer.text(
                    row,
                    i,
                    value,
                    wrong ? writer.styles().wrong() : writer.styles().quoted());
        }
        int next = form.columns().size();
        writer.text(
                row,
                next,
                lines(errors, error -> cell(source, error)),
                writer.styles().wrapped());
        writer.text(row, next + 1, lines(errors, texts::reason), writer.styles().wrapped());
        writer.text(
                row,
                next + 2,
                lines(errors, error -> texts.fix(error, form)),
                writer.styles().wrapped());
    }

    /** Where the cell stood in the file that was sent, e.g. {@code C17}, with its heading. */
    private String cell(SheetRow source, SheetError error) {
        return form.columns().stream()
                .filter(column -> column.key().equals(error.column()))
                .findFirst()
                .map(column -> source.address(column.key()) + " " + texts.of(column.label()))
                .orElse(Objects.toString(source.number()));
    }

    private static String lines(List<SheetError> errors, Function<SheetError, String> text) {
        return errors.stream().map(text).distinct().collect(Collectors.joining("\n"));
    }
}
