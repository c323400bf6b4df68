package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.*;

import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who takes part in a claim in its region, as the model names them, and until when it may be filed. */
@Component
class ClaimOffices {

    /** A day that nobody will see, for policies without a last day. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final Parties parties;
    private final CaseDates dates;

    ClaimOffices(Parties parties, CaseDates dates) {
        this.parties = parties;
        this.dates = dates;
    }

    Map<String, Object> of(PartyId enterprise, PartyId bank, RegionCode region, LocalDate latestOn, long startedBy) {
        Map<String, Object> variables = offices(enterprise, bank, region, startedBy);
        variables.put(EXPERTS, office(OrganisationKind.EXPERT_POOL, region).value());
        variables.put(PANEL_DECIDED, false);
        variables.put(CLAIM_EXPIRES_AT, expiry(latestOn));
        return variables;
    }

    /** Who takes part in what follows a claim. */
    Map<String, Object> offices(PartyId enterprise, PartyId bank, RegionCode region, long startedBy) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(REGION, region.code());
        variables.put(ENTERPRISE, enterprise.value());
        variables.put(BANK, bank.value());
        variables.put(CENTER, parties.center(region).value());
        variables.put(FISCAL, office(OrganisationKind.FISCAL, region).value());
        variables.put(STARTED_BY, startedBy);
        return variables;
    }

    Date expiry(LocalDate latestOn) {
        return dates.endOf(latestOn == null ? NEVER : latestOn);
    }

    /** Where a region has not entered the office yet, its work waits at the center until the case is resumed. */
    private PartyId office(OrganisationKind kind, RegionCode region) {
        List<Organisation> seated = parties.ofKind(kind, region);
        return seated.isEmpty() ? parties.center(region) : seated.get(0).id();
    }
}
