package cn.ippledge.party;

import cn.ippledge.shared.PartyId;
import java.time.LocalDateTime;

/**
 * A payment account as people see it: proposed, decided, replaced.
 *
 * @param maskedNo the last four digits; whoever confirms types the whole number from the paper
 * @param decidedByCenter the finance center decided, not a second person of the organisation
 */
public record AccountChange(
        long id,
        PartyId organisation,
        String organisationName,
        String accountName,
        String maskedNo,
        String bankName,
        State state,
        long proposedBy,
        String proposedByName,
        LocalDateTime proposedAt,
        String decidedByName,
        boolean decidedByCenter,
        LocalDateTime decidedAt,
        String opinion,
        LocalDateTime replacedAt) {

    /** Labels: {@code accountState.NAME}. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED,
        REPLACED
    }
}
