package cn.ippledge.financing;

/** What the relationship manager reports after due diligence. */
public enum DueDiligenceOutcome {
    PROPOSE,
    SUPPLEMENT,
    REJECT
}
