package cn.ippledge.insight;

/** Whether a reported value counts. Labels: {@code entryState.NAME}. */
public enum EntryState {
    ENTERED,
    CONFIRMED,
    REJECTED
}
