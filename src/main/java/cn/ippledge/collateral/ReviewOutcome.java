package cn.ippledge.collateral;

/** What the reviewing clerk found; the first two are proposals that a second person confirms. */
public enum ReviewOutcome {
    REGISTER,
    REFUSE,
    CORRECTION
}
