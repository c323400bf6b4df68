package cn.ippledge.financing;

/** What the relationship manager reports after due diligence. */
public enum DueDiligenceOutcome {
    PROPOSE,
    SUPPLEMENT,
    /** The valuation has become too old to lend on; a firm values anew. */
    REVALUE,
    REJECT
}
