package cn.ippledge.collateral;

import cn.ippledge.party.Enterprise;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in one registration from before the platform, in a transaction of its own. */
@Component
class HistoricRows {

    private final PledgeMapper mapper;
    private final PledgedRights pledged;
    private final IpRights rights;
    private final Enterprises enterprises;
    private final Parties parties;
    private final CaseNumbers numbers;
    private final RegistrationDesk desk;

    HistoricRows(
            PledgeMapper mapper,
            PledgedRights pledged,
            IpRights rights,
            Enterprises enterprises,
            Parties parties,
            CaseNumbers numbers,
            RegistrationDesk desk) {
        this.mapper = mapper;
        this.pledged = pledged;
        this.rights = rights;
        this.enterprises = enterprises;
        this.parties = parties;
        this.numbers = numbers;
        this.desk = desk;
    }

    /** @return false when it was there already and says the same */
    @Transactional
    public boolean bringIn(HistoricSheet row, Actor actor) {
        checkDays(row, desk.today());
        Enterprise pledgor = enterprises
                .findByCreditCode(row.pledgorCode())
                .filter(enterprise -> enterprise.region().equals(actor.region()))
                .orElseThrow(() -> Rejected.field("pledgorCode", PledgeReason.PLEDGE_IMPORT_ENTERPRISE));
        List<IpRight> found = rightsOf(pledgor, row.rightNumbers());
        // Locked before looking: of one file sent twice at once, the second finds the registration there.
        pledged.lock(found.stream().map(IpRight::id).toList());
        Optional<Registration> known = mapper.byNumber(found.get(0).authority(), row.registrationNo());
        return known.isPresent() ? compare(known.get(), row, pledgor, actor) : add(row, pledgor, found, actor);
    }

    private boolean add(HistoricSheet row, Enterprise pledgor, List<IpRight> found, Actor actor) {
        Organisation pledgee = parties.ofKind(OrganisationKind.BANK, actor.region()).stream()
                .filter(bank -> row.pledgeeCode().equals(bank.creditCode()))
                .findFirst()
                .orElseThrow(() -> Rejected.field("pledgeeCode", PledgeReason.PLEDGE_IMPORT_BANK));
        if (row.cancelledOn() == null) refuseDoublePledge(found);
        String no = numbers.next("PR", desk.today());
        String loanKey = mapper.historicLoanKey(pledgee.id(), row.contractNo()).orElse(no);
        Registration registered = registration(no, loanKey, row, pledgor, pledgee, found.get(0), actor);
        mapper.insert(registered);
        pledged.link(no, registered.type(), found);
        pledged.registered(no, row.registeredOn().atStartOfDay());
        desk.begun(actor, "pledge.import", registered, registered.registered(row.registeredOn(), actor.userId()));
        if (row.cancelledOn() != null) cancel(registered, row.cancelledOn(), actor);
        return true;
    }

    /** The same facts change nothing; a cancellation that the platform does not know yet is taken over. */
    private boolean compare(Registration known, HistoricSheet row, Enterprise pledgor, Actor actor) {
        boolean same = known.pledgor().equals(pledgor.id())
                && known.contractNo().equals(row.contractNo())
                && known.securedAmount().equals(row.securedAmount())
                && known.registeredOn().equals(row.registeredOn());
        if (!same) throw Rejected.field("registrationNo", PledgeReason.PLEDGE_IMPORT_DIFFERS, known.no());
        if (row.cancelledOn() == null || known.state().isTerminal()) return false;
        if (known.applicationNo() != null || known.state() != RegistrationState.REGISTERED)
            throw Rejected.field("cancelledOn", PledgeReason.PLEDGE_IMPORT_DIFFERS, known.no());
        cancel(known, row.cancelledOn(), actor);
        return true;
    }

    private void cancel(Registration registered, LocalDate on, Actor actor) {
        int changed = mapper.end(registered, RegistrationState.CANCELLED, on, null);
        pledged.release(registered.no());
        PledgeEvent ended = registered.ended(RegistrationState.CANCELLED, on, actor.userId());
        desk.done(actor, "pledge.import-cancellation", registered, changed, ended);
    }

    private List<IpRight> rightsOf(Enterprise pledgor, Set<String> wanted) {
        List<IpRight> found = rights.ofOwner(pledgor.id()).stream()
                .filter(right -> wanted.contains(HistoricSheet.plain(right.number())))
                .toList();
        Set<String> missing = wanted.stream()
                .filter(number -> found.stream()
                        .noneMatch(right -> HistoricSheet.plain(right.number()).equals(number)))
                .collect(Collectors.toSet());
        if (found.isEmpty() || !missing.isEmpty())
            throw Rejected.field("rightNumbers", PledgeReason.PLEDGE_IMPORT_RIGHT, String.join("; ", missing));
        boolean oneDesk = found.stream()
                .allMatch(right -> right.type() == found.get(0).type()
                        && right.authority().equals(found.get(0).authority()));
        if (!oneDesk) throw Rejected.field("rightNumbers", PledgeReason.PLEDGE_IMPORT_TYPES);
        return found;
    }

    private void refuseDoublePledge(List<IpRight> found) {
        List<Long> ids = found.stream().map(IpRight::id).toList();
        if (found.get(0).type() == RightType.PATENT
                && !pledged.heldByOthers("", ids).isEmpty())
            throw Rejected.field("rightNumbers", RegistrationRules.rule(RegistrationRules.DOUBLE_PLEDGE));
    }

    private static void checkDays(HistoricSheet row, LocalDate today) {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (!row.securedAmount().isPositive())
            wrong.add(new Rejected.Field("securedAmount", CommonReason.MONEY_NOT_POSITIVE));
        if (row.registeredOn().isAfter(today))
            wrong.add(new Rejected.Field("registeredOn", PledgeReason.PLEDGE_DATE_IN_FUTURE, today));
        notBefore(wrong, "registeredOn", row.registeredOn(), row.contractSignedOn());
        notBefore(wrong, "debtTo", row.debtTo(), row.debtFrom().plusDays(1));
        if (row.termTo() != null) notBefore(wrong, "termTo", row.termTo(), row.registeredOn());
        if (row.cancelledOn() != null) {
            notBefore(wrong, "cancelledOn", row.cancelledOn(), row.registeredOn());
            if (row.cancelledOn().isAfter(today))
                wrong.add(new Rejected.Field("cancelledOn", PledgeReason.PLEDGE_DATE_IN_FUTURE, today));
        }
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static void notBefore(List<Rejected.Field> wrong, String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) wrong.add(new Rejected.Field(field, PledgeReason.PLEDGE_DATE_BEFORE, earliest));
    }

    private static Registration registration(
            String no,
            String loanKey,
            HistoricSheet row,
            Enterprise pledgor,
            Organisation pledgee,
            IpRight right,
            Actor actor) {
        LocalDate declaredEnd = row.termTo() == null ? row.debtTo() : row.termTo();
        PledgeContract contract = new PledgeContract(
                loanKey,
                row.contractNo(),
                pledgor.id(),
                pledgor.name(),
                pledgee.id(),
                pledgee.name(),
                actor.region(),
                row.securedAmount(),
                row.contractSignedOn(),
                row.debtFrom(),
                row.debtTo(),
                false,
                null);
        return contract.registered(
                no,
                right.type(),
                right.authority(),
                row.registrationNo(),
                row.registeredOn(),
                right.type() == RightType.TRADEMARK ? declaredEnd : null);
    }
}
