package cn.ippledge.loan;

/** What moves a loan from one state to the next. */
enum LoanStep {
    CLEAR,
    REQUEST_DISBURSEMENT,
    REFUSE_DISBURSEMENT,
    DISBURSE,
    SETTLE,
    REQUEST_RELEASE,
    RELEASE,
    ABANDON
}
