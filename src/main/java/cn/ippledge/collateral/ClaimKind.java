package cn.ippledge.collateral;

/** What kind of claim the pledge secures. Labels: {@code claimKind.NAME}. */
public enum ClaimKind {
    LOAN,
    ENTRUSTED_LOAN,
    ACCEPTANCE,
    GUARANTEE_COUNTER,
    OTHER
}
