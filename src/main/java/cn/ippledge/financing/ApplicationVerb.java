package cn.ippledge.financing;

/** What can be done to an application; each row of {@link Transitions} is justified by one of these. */
enum ApplicationVerb {
    SUBMIT,
    PASS,
    ASK_OVERRIDE,
    GRANT_OVERRIDE,
    DENY_OVERRIDE,
    ASK_SUPPLEMENT,
    SUPPLEMENT,
    REJECT,
    INVITE,
    TAKE,
    /** Every invited bank declined or let its invitation expire. */
    LEAVE_UNTAKEN,
    CLOSE,
    ASSIGN_EVALUATOR,
    DECLINE_VALUATION,
    SIGN_VALUATION,
    PROPOSE,
    /** The valuation expired meanwhile. */
    REVALUE,
    APPROVE,
    RETURN,
    ACCEPT,
    REFUSE,
    SIGN,
    WITHDRAW,
    CANCEL
}
