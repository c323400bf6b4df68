package cn.ippledge.insight;

import java.util.List;

/**
 * What a second count of a region found.
 *
 * @param registrations how many registrations were read from their source
 * @param differences the first hundred; none when the summaries are right
 */
public record Recount(long registrations, List<Difference> differences) {

    /** What does not agree. Labels: {@code recountKind.NAME}. */
    public enum Kind {
        REGISTRATION_MISSING,
        REGISTRATION_DIFFERS,
        REGISTRATIONS_WITHOUT_SOURCE,
        LOAN_DIFFERS,
        DAY_DIFFERS,
        SHARE_DIFFERS
    }

    /** @param subject the case number, the loan, the day, or month, bank and town */
    public record Difference(Kind kind, String subject) {}

    public Recount {
        differences = List.copyOf(differences);
    }

    public boolean isRight() {
        return differences.isEmpty();
    }
}
