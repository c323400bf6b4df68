package cn.ippledge.financing;

/** Where an application stands. Labels: message key {@code applicationState.NAME}. */
public enum ApplicationState {
    DRAFT,
    ELIGIBILITY,
    OVERRIDE,
    SUPPLEMENT,
    MATCHING,
    INVITED,
    EVALUATOR_ASSIGNMENT,
    VALUATION,
    DUE_DILIGENCE,
    CREDIT_DECISION,
    OFFER,
    CONTRACTING,
    CONTRACTED,
    REJECTED,
    REFUSED_BY_ENTERPRISE,
    UNMATCHED,
    WITHDRAWN,
    CANCELLED
}
