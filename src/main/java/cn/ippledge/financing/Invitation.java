package cn.ippledge.financing;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A bank is asked whether it takes the case.
 *
 * @param answerReason why it was declined
 */
public record Invitation(
        long id,
        String applicationNo,
        PartyId bank,
        InvitationState state,
        LocalDate expiresOn,
        LocalDateTime invitedAt,
        LocalDateTime answeredAt,
        String answerReason) {}
