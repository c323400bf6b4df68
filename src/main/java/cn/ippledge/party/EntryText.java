package cn.ippledge.party;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;

/** What every dated entry asks of its texts and its period. */
final class EntryText {

    private EntryText() {}

    static String required(String field, String typed, int max) {
        String plain = optional(field, typed, max);
        if (plain == null) throw Rejected.field(field, CommonReason.REQUIRED);
        return plain;
    }

    static String optional(String field, String typed, int max) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.strip().length() > max) throw Rejected.field(field, CommonReason.TOO_LONG, max);
        return typed.strip();
    }

    static void period(LocalDate validFrom, LocalDate validTo) {
        if (validFrom == null) throw Rejected.field("validFrom", CommonReason.REQUIRED);
        if (validTo != null && validTo.isBefore(validFrom))
            throw Rejected.field("validTo", PartyReason.PERIOD_REVERSED);
    }
}
