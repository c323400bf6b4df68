package cn.ippledge.workflow;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Where the next page of the newest-first order begins: after this row. As text {@code 2026-03-10T10:00:00.5_42}. */
public record Cursor(LocalDateTime at, long id) {

    public static Cursor parse(String text) {
        if (text == null || text.isBlank()) return null;
        int split = text.lastIndexOf('_');
        try {
            return new Cursor(
                    LocalDateTime.parse(text.substring(0, Math.max(split, 0))),
                    Long.parseLong(text.substring(split + 1)));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Rejected.field("after", CommonReason.NOT_ONE_OF, text);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
