package cn.ippledge.collateral;

/** What is asked for a registered pledge. */
public enum ChangeKind {
    CHANGE,
    EXTENSION,
    CANCELLATION,
    /** A new certificate for one that is lost or damaged; nothing else changes. */
    REISSUE
}
