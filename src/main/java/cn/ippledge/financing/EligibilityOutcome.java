package cn.ippledge.financing;

/** What the clerk decides on the findings. {@code OVERRIDE} asks the reviewer to let a non-veto finding pass. */
public enum EligibilityOutcome {
    PASS,
    OVERRIDE,
    SUPPLEMENT,
    REJECT
}
