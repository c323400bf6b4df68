package cn.ippledge.ledger;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The last row of a page, newest first; the next page goes on behind it. As text {@code 2026-03-10_42_1}. */
public record EntryCursor(LocalDate date, long id, int lineNo) {

    public static EntryCursor parse(String text) {
        if (text == null || text.isBlank()) return null;
        String[] parts = text.split("_");
        try {
            if (parts.length == 3)
                return new EntryCursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | NumberFormatException e) {
            throw Rejected.field("after", CommonReason.VALUE_MALFORMED, text);
        }
        throw Rejected.field("after", CommonReason.VALUE_MALFORMED, text);
    }

    @Override
    public String toString() {
        return date + "_" + id + "_" + lineNo;
    }
}
