package cn.ippledge.ledger;

/** Which level of government carries the fund. Labels: message key {@code fundLevel.NAME}. */
public enum FundLevel {
    CENTRE,
    PROVINCE,
    CITY,
    DISTRICT,
    TOWN
}
