package cn.ippledge.party;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What one query reads about an acting person; the roles are one comma-separated column. */
record Rights(
        long id,
        String login,
        String name,
        PartyId organisation,
        OrganisationKind kind,
        RegionCode region,
        UserState state,
        boolean active,
        String roles) {

    Actor actor() {
        if (state != UserState.ACTIVE || !active) throw new Denied(PartyReason.USER_DISABLED, login);
        return new Actor(id, login, name, organisation, kind, region, parse(roles));
    }

    static Set<Role> parse(String roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        if (roles != null && !roles.isEmpty())
            Arrays.stream(roles.split(",")).map(Role::valueOf).forEach(set::add);
        return set;
    }

    static String format(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
