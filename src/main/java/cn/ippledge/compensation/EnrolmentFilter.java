package cn.ippledge.compensation;

/**
 * Which enrolments to list.
 *
 * @param q part of a number or name; null for all
 * @param reserved only those for which something is still reserved
 */
public record EnrolmentFilter(String q, boolean reserved) {

    public EnrolmentFilter {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
