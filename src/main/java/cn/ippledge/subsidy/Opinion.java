package cn.ippledge.subsidy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;

/** What a person writes beside a decision. */
final class Opinion {

    private static final int LENGTH = 500;

    private Opinion() {}

    static String optional(String text) {
        String opinion = text == null ? "" : text.strip();
        if (opinion.length() > LENGTH) throw Rejected.field("opinion", CommonReason.TOO_LONG, LENGTH);
        return opinion;
    }

    static String required(String text) {
        String opinion = optional(text);
        if (opinion.isEmpty()) throw Rejected.field("opinion", CommonReason.REQUIRED);
        return opinion;
    }

    /** A "no" is explained; a "yes" may speak for itself. */
    static String of(SubsidyEvent.Outcome outcome, String text) {
        return outcome == SubsidyEvent.Outcome.APPROVE ? optional(text) : required(text);
    }
}
