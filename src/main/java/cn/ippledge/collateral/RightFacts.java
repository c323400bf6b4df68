package cn.ippledge.collateral;

import java.time.LocalDate;

/**
 * What the rules ask about one pledged right on the day they are asked.
 *
 * @param ownedByPledgor the register names the pledgor as owner or one of the owners
 * @param otherPledges other registrations of the platform on this right that are pending or live
 * @param earlierPledges those of them that are registered
 */
record RightFacts(
        long rightId,
        PatentKind patentKind,
        RightStatus status,
        boolean numbered,
        boolean ownedByPledgor,
        boolean coOwned,
        boolean coOwnersConsent,
        LocalDate expiresOn,
        int otherPledges,
        int earlierPledges) {

    boolean is(RightStatus... some) {
        for (RightStatus one : some) if (status == one) return true;
        return false;
    }
}
