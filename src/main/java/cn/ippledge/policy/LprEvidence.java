package cn.ippledge.policy;

/** What the person had at hand: the announcement itself, or press reports of it. Labels: {@code lprEvidence.NAME}. */
public enum LprEvidence {
    NOTICE,
    REPORT
}
