package cn.ippledge.loan;

import cn.ippledge.shared.Reason;

/** Grounds on which this module refuses. Texts: {@code reason.NAME}. */
public enum LoanReason implements Reason {
    /** Civil Code art. 444: the pledge exists from registration; rule COM-13. */
    PLEDGE_NOT_REGISTERED,
    UPLIFT_OUT_OF_RANGE,
    DATE_BEFORE_CONTRACT,
    DATE_IN_FUTURE,
    DATE_BEFORE_DISBURSEMENT,
    DATE_BEFORE_LAST_REPAYMENT,
    SAME_REFERENCE_OTHER_CONTENT,
    AMOUNT_EXCEEDS_DEBT,
    EARLY_AMOUNT_BELOW_INTEREST,
    NO_DISBURSEMENT_PENDING,
    EXTENSION_PENDING,
    NO_EXTENSION_PENDING,
    EXTENSION_AFTER_MATURITY,
    EXTENSION_NOT_LATER,
    EXTENSION_TOO_LONG,
    WARNING_HANDLED,
    LOAN_UNKNOWN,
    ENTERPRISE_UNKNOWN,
    BANK_UNKNOWN,
    OPENING_DIFFERS,
    REGISTRATIONS_LIVE
}
