package cn.ippledge.record;

import cn.ippledge.shared.PartyId;
import java.util.Collection;
import java.util.Map;

/** How the trail shows organisations by name; a bean of the module that knows them. Without one it shows their ids. */
public interface OrganisationNames {

    Map<PartyId, String> organisationNames(Collection<PartyId> ids);
}
