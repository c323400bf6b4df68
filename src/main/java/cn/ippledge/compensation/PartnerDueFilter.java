package cn.ippledge.compensation;

import java.time.LocalDate;

/**
 * Which dues to list, and in which order.
 *
 * @param toPartner what banks owe back, or what partners owe; null for both
 * @param overdueOn only those that are open after their last day; null for all
 */
public record PartnerDueFilter(
        String q, PartnerDue.State state, Boolean toPartner, LocalDate overdueOn, Sort sort, boolean ascending) {

    public enum Sort {
        NO,
        DUE,
        AMOUNT
    }

    public PartnerDueFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        if (sort == null) sort = Sort.NO;
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
