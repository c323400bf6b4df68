package cn.ippledge.financing;

import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/**
 * What eligibility asks about one right.
 *
 * @param valid in force and nothing hanging over it; an unpaid fee is a finding of its own
 * @param ownershipClear sole owner, or the co-owners have consented
 * @param pledged a pledge of it is live or being registered
 */
record RightFacts(
        String number,
        RightType type,
        PartyId owner,
        boolean valid,
        boolean feePaid,
        boolean ownershipClear,
        LocalDate expiresOn,
        boolean pledged) {

    boolean covers(LocalDate loanEnd) {
        return expiresOn == null || !expiresOn.isBefore(loanEnd);
    }

    /** Only a patent cannot be pledged twice; other rights rank by time of registration (Civil Code art. 414 para. 2). */
    boolean barredByPledge() {
        return type == RightType.PATENT && pledged;
    }
}
