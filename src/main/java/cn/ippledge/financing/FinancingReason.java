package cn.ippledge.financing;

import cn.ippledge.shared.Reason;

/** Grounds on which this module refuses. Text: message key {@code reason.NAME}. */
public enum FinancingReason implements Reason {
    CONSENT_REQUIRED,
    RIGHTS_REQUIRED,
    TOO_MANY_ITEMS,
    LISTED_TWICE,
    RIGHT_NOT_YOURS,
    RIGHTS_ALREADY_VALUED,
    BANK_NOT_ADMITTED,
    EVALUATOR_NOT_ADMITTED,
    EVALUATOR_CONNECTED,
    FINDINGS_FAIL,
    VETO_STANDS,
    NOTHING_TO_OVERRIDE,
    ALREADY_TAKEN,
    INVITATION_OVER,
    ABOVE_REQUESTED_AMOUNT,
    ABOVE_PLEDGE_CEILING,
    RIGHT_EXPIRES_BEFORE_LOAN,
    VALUATION_STILL_VALID,
    OFFER_EXPIRED,
    CONTRACT_NUMBER_TAKEN,
    DATE_IN_FUTURE,
    DATE_BEFORE
}
