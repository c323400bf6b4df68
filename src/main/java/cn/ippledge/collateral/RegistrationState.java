package cn.ippledge.collateral;

/** Where a pledge registration stands. Labels: {@code registrationState.NAME}. */
public enum RegistrationState {
    DRAFT,
    PARTIES_SIGNED,
    SUBMITTED,
    UNDER_REVIEW,
    CORRECTION,
    DEEMED_ABANDONED,
    WITHDRAWN,
    REFUSED,
    REGISTERED,
    CHANGE_REVIEW,
    EXTENSION_REVIEW,
    CANCEL_REVIEW,
    CANCELLED,
    REVOKED,
    LAPSED,
    RIGHT_LOST,
    ENFORCING,
    REALISED
}
