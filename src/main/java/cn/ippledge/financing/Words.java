package cn.ippledge.financing;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;

/** Opinions and reasons that people write: trimmed, bounded, and where a decision hurts somebody, given. */
final class Words {

    static final int LENGTH = 1000;

    private Words() {}

    static String required(String field, String text) {
        String given = optional(field, text);
        if (given == null) throw Rejected.field(field, CommonReason.REQUIRED);
        return given;
    }

    /** Null when nothing was written. */
    static String optional(String field, String text) {
        if (text == null || text.isBlank()) return null;
        if (text.strip().length() > LENGTH) throw Rejected.field(field, CommonReason.TOO_LONG, LENGTH);
        return text.strip();
    }
}
