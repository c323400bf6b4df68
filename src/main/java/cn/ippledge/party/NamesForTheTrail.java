package cn.ippledge.party;

import cn.ippledge.record.OrganisationNames;
import cn.ippledge.shared.PartyId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets the audit trail show organisations by name without knowing this module. */
@Component
class NamesForTheTrail implements OrganisationNames {

    private final Parties parties;

    NamesForTheTrail(Parties parties) {
        this.parties = parties;
    }

    @Override
    public Map<PartyId, String> organisationNames(Collection<PartyId> ids) {
        return parties.names(ids);
    }
}
