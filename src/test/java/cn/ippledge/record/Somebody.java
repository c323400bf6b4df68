package cn.ippledge.record;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.util.Set;

/** Actors for tests of this module. */
public final class Somebody {

    private Somebody() {}

    public static Actor clerk() {
        return new Actor(
                71,
                "record-clerk",
                "李受理",
                new PartyId(7001),
                OrganisationKind.CENTER,
                new RegionCode("140802"),
                Set.of(Role.CENTER_CLERK));
    }

    public static Actor stranger() {
        return new Actor(
                72,
                "record-stranger",
                "Stranger",
                new PartyId(7002),
                OrganisationKind.ENTERPRISE,
                new RegionCode("140802"),
                Set.of(Role.ENTERPRISE_CLERK));
    }
}
