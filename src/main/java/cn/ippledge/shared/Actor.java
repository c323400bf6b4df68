package cn.ippledge.shared;

import java.util.Set;

/**
 * The person on whose behalf a door is used. Every door takes one; {@link #scope()} limits what its queries return.
 *
 * @param region the region the organisation works in; the operator's is the deployment's first region
 */
public record Actor(
        long userId,
        String login,
        String name,
        PartyId organisation,
        OrganisationKind kind,
        RegionCode region,
        Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... some) {
        for (Role role : some) if (roles.contains(role)) return true;
        return false;
    }

    /** Refuses with 403 unless the actor holds one of the roles. */
    public Actor require(Role... some) {
        if (!hasAny(some)) throw new Denied(CommonReason.ROLE_REQUIRED);
        return this;
    }

    /** Refuses with 403 unless the actor acts for that organisation. */
    public Actor requireAt(PartyId party) {
        if (!organisation.equals(party)) throw new Denied(CommonReason.OTHER_ORGANISATION);
        return this;
    }

    /** Refuses when the checker is the maker; holds for every four-eyes step and cannot be switched off. */
    public Actor requireOtherThan(long makerUserId) {
        if (userId == makerUserId) throw new Rejected(CommonReason.MAKER_IS_CHECKER);
        return this;
    }

    public Scope scope() {
        return Scope.of(this);
    }
}
