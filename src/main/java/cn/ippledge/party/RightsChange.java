package cn.ippledge.party;

import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Role;
import java.time.LocalDateTime;
import java.util.Set;

/** A proposal about somebody's rights: {@code inForce} and {@code roles} are comma-separated. */
public record RightsChange(
        long id,
        long userId,
        String login,
        String name,
        String organisationName,
        OrganisationKind kind,
        String inForce,
        String roles,
        State state,
        long proposedBy,
        String proposedByName,
        LocalDateTime proposedAt) {

    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    public Set<Role> inForceRoles() {
        return Rights.parse(inForce);
    }

    public Set<Role> proposedRoles() {
        return Rights.parse(roles);
    }
}
