package cn.ippledge.shared;

/** Grounds of refusal that belong to no single module. */
public enum CommonReason implements Reason {
    NOT_A_DECIMAL,
    NOT_A_DATE,
    MONEY_BELOW_FEN,
    MONEY_TOO_LARGE,
    MONEY_NOT_POSITIVE,
    RATE_TOO_FINE,
    RATE_OUT_OF_RANGE,
    WEIGHTS_NOT_POSITIVE,
    REGION_CODE_FORMAT,
    PARTY_ID_FORMAT,
    REQUIRED,
    TOO_LONG,
    NOT_ONE_OF,
    OUT_OF_RANGE,
    UNKNOWN_FIELD,
    VALUE_MALFORMED,
    FIELDS_INVALID,
    ROLE_REQUIRED,
    OTHER_ORGANISATION,
    MAKER_IS_CHECKER,
    NOT_FOUND,
    STALE,
    WRONG_STATE,
    CALENDAR_NOT_LOADED
}
