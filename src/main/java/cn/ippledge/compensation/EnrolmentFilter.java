package cn.ippledge.compensation;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/**
 * Which enrolments to list.
 *
 * @param q part of a number or name; null for all
 * @param reserved only those for which something is still reserved
 * @param bank null for all that may be seen; so {@code book} and {@code year}, the year of the enrolment
 * @param overdue only those whose loan is past due
 */
public record EnrolmentFilter(String q, boolean reserved, PartyId bank, Long book, Integer year, boolean overdue) {

    public EnrolmentFilter(String q, boolean reserved) {
        this(q, reserved, null, null, null, false);
    }

    public EnrolmentFilter {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
