package cn.ippledge.financing;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is wrong with a request, by itself and against the enterprise's file and the region's banks. */
@Component
class RequestRules {

    private final IpRights rights;
    private final Parties parties;

    RequestRules(IpRights rights, Parties parties) {
        this.rights = rights;
        this.parties = parties;
    }

    void requireSensible(Request request, Application application) {
        refuse(request.mistakes(), request, application);
    }

    void requireComplete(Application application) {
        refuse(application.request().obstacles(), application.request(), application);
    }

    private void refuse(List<Rejected.Field> own, Request request, Application application) {
        List<Rejected.Field> wrong = new ArrayList<>(own);
        if (!ownsAll(request.rights(), application.enterprise()))
            wrong.add(new Rejected.Field("rights", FinancingReason.RIGHT_NOT_YOURS));
        if (!admitted(application).containsAll(request.wishedBanks()))
            wrong.add(new Rejected.Field("wishedBanks", FinancingReason.BANK_NOT_ADMITTED));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private boolean ownsAll(List<Long> wanted, PartyId enterprise) {
        Set<Long> owned = rights.byIds(wanted).stream()
                .filter(right -> right.owner().equals(enterprise))
                .map(IpRight::id)
                .collect(Collectors.toSet());
        return owned.containsAll(wanted);
    }

    private Set<PartyId> admitted(Application application) {
        return parties.ofKind(OrganisationKind.BANK, application.region()).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }
}
