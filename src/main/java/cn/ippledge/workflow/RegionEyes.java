package cn.ippledge.workflow;

import cn.ippledge.party.Parties;
import cn.ippledge.party.Region;
import cn.ippledge.party.Regions;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.RegionCode;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * How the processes read a case when nobody is there to ask for: with the sight of the finance center of its region, and
 * with no role, so that nothing can be decided this way.
 */
@Component
class RegionEyes {

    private final Regions regions;
    private final Parties parties;

    RegionEyes(Regions regions, Parties parties) {
        this.regions = regions;
        this.parties = parties;
    }

    /**
     * Reads a case whose region is not known, by asking region after region. The reader must not undo the transaction when a
     * region does not know the case.
     */
    <T> T read(String caseNo, Function<Actor, T> read) {
        for (Region region : regions.all()) {
            try {
                return read.apply(of(region.code()));
            } catch (NotFound elsewhere) {
                continue;
            }
        }
        throw new NotFound(caseNo);
    }

    private Actor of(RegionCode region) {
        return new Actor(
                CaseEvent.SYSTEM,
                "system",
                "system",
                parties.center(region),
                OrganisationKind.CENTER,
                region,
                Set.of());
    }
}
