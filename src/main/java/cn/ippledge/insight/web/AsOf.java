package cn.ippledge.insight.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The day a reader asks about; today when none is given. */
final class AsOf {

    private AsOf() {}

    static LocalDate of(String text, Clock clock) {
        if (text == null || text.isBlank()) return LocalDate.now(clock);
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Rejected.field("asOf", CommonReason.NOT_A_DATE, text);
        }
    }
}
