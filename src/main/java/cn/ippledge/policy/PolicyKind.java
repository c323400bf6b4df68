package cn.ippledge.policy;

/** What a policy decides. Labels: {@code policy.kind.NAME}. */
public enum PolicyKind {
    ELIGIBILITY,
    INTEREST,
    FEE,
    AWARD,
    BANK_REWARD,
    COMPENSATION
}
