package cn.ippledge.collateral;

/** What is asked for a registered pledge. */
public enum ChangeKind {
    CHANGE,
    EXTENSION,
    CANCELLATION
}
