package cn.ippledge.policy;

/** Where a version stands. Only a draft can be changed; a released version is kept as it is for the cases pinned to it. */
public enum PolicyStatus {
    DRAFT,
    /** Closed to changes while its effect on the past book is looked at. */
    TESTING,
    IN_REVIEW,
    RELEASED,
    WITHDRAWN
}
