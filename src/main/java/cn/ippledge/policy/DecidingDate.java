package cn.ippledge.policy;

/** The date of a case by which its policy version is chosen. Labels: {@code policy.date.NAME}. */
public enum DecidingDate {
    SIGNED,
    REGISTERED,
    SETTLED,
    DEFAULTED,
    CLAIMED
}
