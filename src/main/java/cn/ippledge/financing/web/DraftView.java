package cn.ippledge.financing.web;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.PledgeRates;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.financing.Application;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.OrganisationKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the enterprise chooses from, and what it has chosen, with names instead of numbers. */
@Component
class DraftView {

    private final IpRights rights;
    private final Valuations valuations;
    private final Parties parties;
    private final Clock clock;

    DraftView(IpRights rights, Valuations valuations, Parties parties, Clock clock) {
        this.rights = rights;
        this.valuations = valuations;
        this.parties = parties;
        this.clock = clock;
    }

    List<RightOption> rightsToChoose(Application application) {
        return options(rights.ofOwner(application.enterprise()));
    }

    List<Organisation> banksToChoose(Application application) {
        return parties.ofKind(OrganisationKind.BANK, application.region());
    }

    /** In the order in which the enterprise chose them. */
    List<RightOption> chosenRights(Application application) {
        Map<Long, RightOption> byId = options(rights.byIds(application.rights())).stream()
                .collect(Collectors.toMap(option -> option.right().id(), Function.identity()));
        return application.rights().stream().map(byId::get).toList();
    }

    List<String> chosenBanks(Application application) {
        return application.wishedBanks().stream()
                .map(bank -> parties.organisation(bank).name())
                .toList();
    }

    private List<RightOption> options(List<IpRight> found) {
        LocalDate today = LocalDate.now(clock);
        PledgeRates rates = valuations.pledgeRates();
        return found.stream()
                .sorted(Comparator.comparing(IpRight::type).thenComparing(IpRight::number))
                .map(right -> RightOption.of(right, rates, today))
                .toList();
    }
}
