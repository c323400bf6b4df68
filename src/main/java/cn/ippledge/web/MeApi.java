package cn.ippledge.web;

import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program in whose name it is speaking. */
@RestController
class MeApi {

    record Me(
            String login,
            String name,
            PartyId organisation,
            String organisationName,
            OrganisationKind kind,
            RegionCode region,
            Set<Role> roles) {}

    private final Parties parties;

    MeApi(Parties parties) {
        this.parties = parties;
    }

    @GetMapping("/api/v1/me")
    Me me(Actor actor) {
        return new Me(
                actor.login(),
                actor.name(),
                actor.organisation(),
                parties.organisation(actor.organisation()).name(),
                actor.kind(),
                actor.region(),
                actor.roles());
    }
}
