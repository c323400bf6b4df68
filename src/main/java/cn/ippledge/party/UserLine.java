package cn.ippledge.party;

import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.time.LocalDateTime;
import java.util.Set;

/** A person in the administrator's list. {@code roles}: comma-separated, as stored. */
public record UserLine(
        long id,
        String login,
        String name,
        PartyId organisation,
        String organisationName,
        OrganisationKind kind,
        UserState state,
        LocalDateTime lockedUntil,
        String roles) {

    public Set<Role> roleSet() {
        return Rights.parse(roles);
    }
}
