package cn.ippledge.compensation;

/** What the reviewer makes of a computed claim. Labels: {@code workflow.decision.NAME}. */
public enum ReviewOutcome {
    PASS,
    EXPERTS,
    RETURN,
    REJECT
}
