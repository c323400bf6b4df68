package cn.ippledge.financing;

/**
 * What a list of applications is narrowed to and how it is ordered.
 *
 * @param q part of the number, the purpose or the enterprise's name; null for all
 */
public record ApplicationFilter(String q, ApplicationState state, Sort sort, boolean ascending) {

    public enum Sort {
        SAVED,
        SUBMITTED,
        AMOUNT,
        NO
    }

    public static final ApplicationFilter ALL = new ApplicationFilter(null, null, Sort.SAVED, false);

    public ApplicationFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        sort = sort == null ? Sort.SAVED : sort;
    }

    /** The search text for LIKE, with its own wildcards taken literally. */
    String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
