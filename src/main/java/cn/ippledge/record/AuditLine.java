package cn.ippledge.record;

import cn.ippledge.shared.PartyId;
import java.time.LocalDateTime;

/**
 * One line of a timeline.
 *
 * @param organisation null when the clock did it, and then {@code organisationName} is empty
 * @param opinion what the person said about it, or null
 * @param summary the fields that changed, e.g. {@code state: DRAFT → ELIGIBILITY}; the opinion first where there is one
 */
public record AuditLine(
        long id,
        LocalDateTime at,
        long userId,
        String userName,
        PartyId organisation,
        String organisationName,
        String command,
        String caseNo,
        String opinion,
        String summary) {}
