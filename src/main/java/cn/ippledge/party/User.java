package cn.ippledge.party;

import cn.ippledge.shared.PartyId;
import java.time.LocalDateTime;

/** One row of people, for this module only: it holds the secrets' digests. */
record User(
        long id,
        String login,
        String name,
        PartyId organisation,
        String passwordHash,
        UserState state,
        LocalDateTime lockedUntil,
        String tokenDigest,
        LocalDateTime tokenUntil) {

    boolean lockedAt(LocalDateTime now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    String caseNo() {
        return "US-" + id;
    }
}
