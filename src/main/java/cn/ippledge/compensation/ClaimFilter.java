package cn.ippledge.compensation;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/**
 * Which claims to list, and in which order.
 *
 * @param q part of a number or name; null for all
 * @param bank null for all that may be seen
 * @param lossYear only claims whose loss counts in that year: filed in it and not come to nothing; null for all
 */
public record ClaimFilter(String q, ClaimState state, PartyId bank, Integer lossYear, Sort sort, boolean ascending) {

    /** Labels: {@code compensation.sort.NAME}. */
    public enum Sort {
        NO,
        LOSS,
        PAYABLE,
        LATEST
    }

    public ClaimFilter(String q, ClaimState state, Sort sort, boolean ascending) {
        this(q, state, null, null, sort, ascending);
    }

    public ClaimFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        if (sort == null) sort = Sort.NO;
    }

    LocalDate firstDay() {
        return LocalDate.of(lossYear, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(lossYear, 12, 31);
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
