package cn.ippledge.subsidy;

/**
 * What a list of claims is narrowed to and how it is ordered.
 *
 * @param q part of the claim's or loan's number or of the claimant's name; null for all
 */
public record SubsidyFilter(
        String q, SubsidyState state, SubsidyKind kind, String policyId, Integer year, Sort sort, boolean ascending) {

    public enum Sort {
        NO,
        AMOUNT,
        CLAIMED_ON
    }

    public static final SubsidyFilter ALL = new SubsidyFilter(null, null, null, null, null, Sort.NO, false);

    public SubsidyFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        policyId = policyId == null || policyId.isBlank() ? null : policyId.strip();
        sort = sort == null ? Sort.NO : sort;
    }

    public static SubsidyFilter in(SubsidyState state) {
        return new SubsidyFilter(null, state, null, null, null, Sort.NO, true);
    }

    /** The search text for LIKE, with its own wildcards taken literally. */
    String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
