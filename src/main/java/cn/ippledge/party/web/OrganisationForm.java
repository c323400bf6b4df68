package cn.ippledge.party.web;

import cn.ippledge.party.Organisation;
import cn.ippledge.party.Organisations.AddOrganisation;
import cn.ippledge.party.Organisations.ChangeOrganisation;
import cn.ippledge.party.PartyReason;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;

/** An organisation as typed; the limit in 10,000 yuan. */
record OrganisationForm(
        String kind,
        String name,
        String creditCode,
        String region,
        String parent,
        String authorityLimit,
        String active,
        String version) {

    static OrganisationForm empty() {
        return new OrganisationForm(null, null, null, null, null, null, "true", null);
    }

    static OrganisationForm of(Organisation o) {
        return new OrganisationForm(
                o.kind().name(),
                o.name(),
                o.creditCode(),
                o.region().code(),
                o.parent() == null ? null : o.parent().toString(),
                o.authorityLimit() == null
                        ? null
                        : o.authorityLimit()
                                .yuan()
                                .movePointLeft(4)
                                .stripTrailingZeros()
                                .toPlainString(),
                Boolean.toString(o.active()),
                Integer.toString(o.version()));
    }

    AddOrganisation toAdd() {
        Typed typed = new Typed();
        AddOrganisation add = new AddOrganisation(
                typed.choice("kind", OrganisationKind.class, kind),
                name,
                creditCode,
                typed.value("region", region, RegionCode::new),
                parent(typed),
                typed.tenThousand("authorityLimit", authorityLimit));
        typed.refuseIfWrong();
        return add;
    }

    ChangeOrganisation toChange(PartyId id) {
        Typed typed = new Typed();
        Integer read = typed.whole("version", version);
        PartyId above = parent(typed);
        var limit = typed.tenThousand("authorityLimit", authorityLimit);
        typed.refuseIfWrong();
        if (read == null) throw new Rejected(PartyReason.FORM_INCOMPLETE);
        return new ChangeOrganisation(id, name, above, limit, "true".equals(active), read);
    }

    private PartyId parent(Typed typed) {
        return typed.value("parent", parent, text -> new PartyId(Long.parseLong(text)));
    }
}
