package cn.ippledge.loan;

/**
 * What a list of loans is narrowed to and how it is ordered.
 *
 * @param q part of the loan's, application's or contract's number or of the enterprise's name; null for all
 */
public record LoanFilter(String q, LoanState state, RiskClass riskClass, Sort sort, boolean ascending) {

    public enum Sort {
        NO,
        PRINCIPAL,
        OUTSTANDING,
        MATURITY,
        DAYS_PAST_DUE
    }

    public static final LoanFilter ALL = new LoanFilter(null, null, null, Sort.NO, false);

    public LoanFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        sort = sort == null ? Sort.NO : sort;
    }

    /** The search text for LIKE, with its own wildcards taken literally. */
    String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
