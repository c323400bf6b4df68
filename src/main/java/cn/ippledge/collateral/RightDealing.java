package cn.ippledge.collateral;

/** What an owner may not do with a pledged right unless the pledgee agrees. Labels: {@code rightDealing.NAME}. */
public enum RightDealing {
    TRANSFER,
    LICENCE,
    ABANDONMENT,
    OPEN_LICENCE
}
