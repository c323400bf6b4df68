package cn.ippledge.policy;

import java.time.LocalDate;

/**
 * A case of the past as a policy would have seen it.
 *
 * @param subjectId for whom yearly and lifelong limits add up
 * @param subject its name
 * @param on the day on which it would have been claimed
 */
public record PastCase(String caseNo, long subjectId, String subject, LocalDate on, Facts facts) {}
