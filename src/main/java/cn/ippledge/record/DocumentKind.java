package cn.ippledge.record;

/** The usual kinds of documents; a module may use others of its own. Labels: message key {@code documentKind.NAME}. */
public enum DocumentKind {
    BUSINESS_LICENCE,
    IDENTITY,
    FINANCIAL_STATEMENT,
    RIGHT_CERTIFICATE,
    VALUATION_REPORT,
    CONTRACT,
    REGISTRATION_NOTICE,
    PAYMENT_RECEIPT,
    OPINION,
    OTHER
}
