package cn.ippledge.collateral;

import cn.ippledge.party.Parties;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** From a signed contract to one draft registration per right type and authority. */
@Component
class PledgeOpening {

    private record Desk(RightType type, String authority) {}

    private final PledgeMapper mapper;
    private final PledgedRights pledged;
    private final IpRights rights;
    private final Parties parties;
    private final CaseNumbers numbers;
    private final TimeLimits limits;
    private final RegistrationDesk desk;

    PledgeOpening(
            PledgeMapper mapper,
            PledgedRights pledged,
            IpRights rights,
            Parties parties,
            CaseNumbers numbers,
            TimeLimits limits,
            RegistrationDesk desk) {
        this.mapper = mapper;
        this.pledged = pledged;
        this.rights = rights;
        this.parties = parties;
        this.numbers = numbers;
        this.limits = limits;
        this.desk = desk;
    }

    List<String> open(OpenPledges wanted, Actor actor) {
        check(wanted);
        List<IpRight> found = rightsOf(wanted);
        pledged.lock(wanted.rights());
        refuseDoublePledge(found);
        Map<Desk, List<IpRight>> byDesk = new LinkedHashMap<>();
        found.forEach(
                right -> byDesk.computeIfAbsent(new Desk(right.type(), right.authority()), key -> new ArrayList<>())
                        .add(right));
        return byDesk.entrySet().stream()
                .map(entry -> open(wanted, entry.getKey(), entry.getValue(), actor))
                .toList();
    }

    private String open(OpenPledges wanted, Desk at, List<IpRight> some, Actor actor) {
        Registration draft = contract(wanted)
                .draft(numbers.next("PR", desk.today()), at.type(), at.authority(), limits.sign(desk.today()));
        mapper.insert(draft);
        pledged.link(draft.no(), at.type(), some);
        desk.begun(
                actor,
                "pledge.open",
                draft,
                new PledgeEvent.Opened(
                        draft.no(),
                        actor.userId(),
                        wanted.applicationNo(),
                        at.type(),
                        wanted.pledgor(),
                        wanted.pledgee(),
                        parties.ipOffice(wanted.region()),
                        wanted.region()));
        return draft.no();
    }

    private PledgeContract contract(OpenPledges wanted) {
        return new PledgeContract(
                wanted.applicationNo(),
                wanted.contractNo(),
                wanted.pledgor(),
                parties.organisation(wanted.pledgor()).name(),
                wanted.pledgee(),
                parties.organisation(wanted.pledgee()).name(),
                wanted.region(),
                wanted.securedAmount(),
                wanted.contractSignedOn(),
                wanted.debtFrom(),
                wanted.debtTo(),
                wanted.appraised(),
                wanted.appraisalBaseDate());
    }

    private void check(OpenPledges wanted) {
        LocalDate today = desk.today();
        List<Rejected.Field> fields = new ArrayList<>();
        if (wanted.rights().isEmpty()) fields.add(new Rejected.Field("rights", PledgeReason.PLEDGE_WITHOUT_RIGHTS));
        if (!wanted.securedAmount().isPositive())
            fields.add(new Rejected.Field("securedAmount", CommonReason.MONEY_NOT_POSITIVE));
        if (wanted.contractSignedOn().isAfter(today))
            fields.add(new Rejected.Field("contractSignedOn", PledgeReason.PLEDGE_DATE_IN_FUTURE, today));
        if (!wanted.debtTo().isAfter(wanted.debtFrom()))
            fields.add(new Rejected.Field("debtTo", PledgeReason.PLEDGE_DATE_BEFORE, wanted.debtFrom()));
        if (!fields.isEmpty()) throw Rejected.fields(fields);
    }

    private List<IpRight> rightsOf(OpenPledges wanted) {
        List<IpRight> found = rights.byIds(wanted.rights());
        if (found.size() != Set.copyOf(wanted.rights()).size())
            throw Rejected.field("rights", PledgeReason.PLEDGE_RIGHT_UNKNOWN);
        found.stream()
                .filter(right -> !right.owner().equals(wanted.pledgor()))
                .findFirst()
                .ifPresent(right -> {
                    throw Rejected.field("rights", PledgeReason.PLEDGE_RIGHT_OF_OTHER, right.number());
                });
        return found;
    }

    /** Other types rank by the time of registration; a patent is not pledged twice (notice 461 art. 11(9)). */
    private void refuseDoublePledge(List<IpRight> found) {
        List<Long> patents = found.stream()
                .filter(right -> right.type() == RightType.PATENT)
                .map(IpRight::id)
                .toList();
        if (!patents.isEmpty() && !pledged.heldByOthers("", patents).isEmpty())
            throw Rejected.field("rights", RegistrationRules.rule(RegistrationRules.DOUBLE_PLEDGE));
    }
}
