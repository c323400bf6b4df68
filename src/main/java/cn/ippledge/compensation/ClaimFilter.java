package cn.ippledge.compensation;

/**
 * Which claims to list, and in which order.
 *
 * @param q part of a number or name; null for all
 */
public record ClaimFilter(String q, ClaimState state, Sort sort, boolean ascending) {

    /** Labels: {@code compensation.sort.NAME}. */
    public enum Sort {
        NO,
        LOSS,
        PAYABLE,
        LATEST
    }

    public ClaimFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        if (sort == null) sort = Sort.NO;
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
