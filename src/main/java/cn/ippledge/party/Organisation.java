package cn.ippledge.party;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;

/**
 * Somebody who acts on the platform.
 *
 * @param parent a bank branch's head office, else null
 * @param authorityLimit the largest credit a bank decides itself; null = no limit
 */
public record Organisation(
        PartyId id,
        OrganisationKind kind,
        String name,
        String creditCode,
        RegionCode region,
        PartyId parent,
        Money authorityLimit,
        boolean active,
        int version) {

    boolean mayDecide(Money amount) {
        return authorityLimit == null || !amount.exceeds(authorityLimit);
    }
}
