package cn.ippledge.collateral;

import cn.ippledge.party.Parties;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Valuations by independent firms, one that counts per application. An appraiser submits a value for every right, another
 * person signs for the firm. Whether the firm is independent of bank and borrower is asked before {@link #assign}.
 */
@Service
@Transactional
public class Valuations {

    private final ValuationMapper mapper;
    private final IpRights rights;
    private final Parties parties;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Valuations(
            ValuationMapper mapper,
            IpRights rights,
            Parties parties,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.parties = parties;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Refused while another valuation of the application counts, unless that one is signed and too old to be used. */
    public void assign(String applicationNo, PartyId evaluator, List<Long> rightIds, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        checkAssignable(evaluator, rightIds);
        live(applicationNo).ifPresent(earlier -> makeRoom(earlier, actor));
        Valuation assigned = Valuation.assigned(applicationNo, evaluator, rightIds, LocalDateTime.now(clock));
        insert(assigned, actor);
        audit.record(actor, "valuation.assign", applicationNo, null, assigned);
        events.publishEvent(new ValuationEvent.Assigned(applicationNo, actor.userId(), evaluator));
    }

    public void decline(String applicationNo, String reason, Actor actor) {
        actor.require(Role.APPRAISER, Role.SIGNER);
        if (reason == null || reason.isBlank()) throw Rejected.field("reason", CommonReason.REQUIRED);
        Valuation valuation = assignedTo(applicationNo, actor);
        save("valuation.decline", valuation, valuation.decline(limited("reason", reason)), actor);
        events.publishEvent(new ValuationEvent.Declined(applicationNo, actor.userId()));
    }

    public void submit(SubmitValuation report, Actor actor) {
        actor.require(Role.APPRAISER);
        Valuation valuation = assignedTo(report.applicationNo(), actor);
        ValuationCheck.complete(report, valuation, actor, LocalDate.now(clock));
        Valuation submitted = valuation.submit(report, actor, LocalDateTime.now(clock));
        save("valuation.submit", valuation, submitted, actor);
        submitted.values().forEach(value -> mapper.saveValue(submitted.id(), value));
        events.publishEvent(new ValuationEvent.Submitted(report.applicationNo(), actor.userId()));
    }

    public void returnToAuthor(String applicationNo, String opinion, Actor actor) {
        actor.require(Role.SIGNER);
        if (opinion == null || opinion.isBlank()) throw Rejected.field("opinion", CommonReason.REQUIRED);
        Valuation valuation = assignedTo(applicationNo, actor);
        save("valuation.return", valuation, valuation.returnToAuthor(limited("opinion", opinion), actor), actor);
        events.publishEvent(new ValuationEvent.Returned(applicationNo, actor.userId()));
    }

    /** The firm's word. The signer is another person than the author, whatever roles both hold. */
    public void sign(String applicationNo, String opinion, Actor actor) {
        actor.require(Role.SIGNER);
        Valuation valuation = assignedTo(applicationNo, actor);
        Valuation signed = valuation.sign(limited("opinion", opinion), actor, LocalDateTime.now(clock));
        actor.requireOtherThan(valuation.authorId());
        if (!signed.usableOn(LocalDate.now(clock)))
            throw Rejected.field("baseDate", ValuationReason.VALUATION_BASE_DATE_TOO_OLD, signed.baseDate());
        save("valuation.sign", valuation, signed, actor);
        events.publishEvent(new ValuationEvent.Signed(applicationNo, actor.userId()));
    }

    /** The application ended while the firm was still at work; a signed report stays what it is. */
    public void cancel(String applicationNo, Actor actor) {
        live(applicationNo)
                .filter(valuation -> valuation.state().inWork())
                .ifPresent(valuation -> save("valuation.cancel", valuation, valuation.cancel(), actor));
    }

    /** The valuation that counts, in work or signed. */
    @Transactional(readOnly = true)
    public Optional<Valuation> current(String applicationNo) {
        return live(applicationNo);
    }

    /** What all rights together are worth. An unsigned or expired report is refused, never taken for zero. */
    @Transactional(readOnly = true)
    public Money total(String applicationNo) {
        return usable(applicationNo).total();
    }

    /** What the bundle may secure at most by the pledge rates of today. */
    @Transactional(readOnly = true)
    public Money ceiling(String applicationNo) {
        Valuation valuation = usable(applicationNo);
        Map<Long, Money> values =
                valuation.values().stream().collect(Collectors.toMap(RightValue::rightId, RightValue::value));
        return pledgeRates().ceiling(rights.byIds(valuation.rights()), values);
    }

    @Transactional(readOnly = true)
    public PledgeRates pledgeRates() {
        return new PledgeRates(mapper.pledgeRates(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(PledgeRate::kind, PledgeRate::rate)));
    }

    private void checkAssignable(PartyId evaluator, List<Long> rightIds) {
        if (parties.organisation(evaluator).kind() != OrganisationKind.EVALUATOR)
            throw Rejected.field("evaluator", ValuationReason.VALUATION_NOT_AN_EVALUATOR, evaluator);
        if (rightIds == null || rightIds.isEmpty()) throw Rejected.field("rights", CommonReason.REQUIRED);
        if (new HashSet<>(rightIds).size() != rightIds.size())
            throw Rejected.field("rights", ValuationReason.VALUATION_RIGHTS_REPEATED, rightIds);
        List<IpRight> found = rights.byIds(rightIds);
        if (found.size() != rightIds.size())
            throw Rejected.field("rights", ValuationReason.VALUATION_RIGHTS_UNKNOWN, rightIds);
        if (found.stream().map(IpRight::owner).distinct().count() > 1)
            throw Rejected.field("rights", ValuationReason.VALUATION_RIGHTS_OF_SEVERAL_OWNERS);
    }

    private void makeRoom(Valuation earlier, Actor actor) {
        boolean spent = earlier.state() == ValuationState.SIGNED && !earlier.usableOn(LocalDate.now(clock));
        if (!spent) throw new Rejected(ValuationReason.VALUATION_ALREADY_ASSIGNED, earlier.applicationNo());
        save("valuation.supersede", earlier, earlier.supersede(), actor);
    }

    /** Two clerks at once meet at the unique key; the second is told what the check above would have told. */
    private void insert(Valuation assigned, Actor actor) {
        try {
            mapper.insert(assigned, actor.region());
        } catch (DuplicateKeyException twice) {
            throw new Rejected(ValuationReason.VALUATION_ALREADY_ASSIGNED, assigned.applicationNo());
        }
        long id = mapper.live(assigned.applicationNo()).orElseThrow().id();
        mapper.insertRights(id, assigned.rights());
    }

    private void save(String command, Valuation before, Valuation after, Actor actor) {
        String liveApplication = after.state().live() ? after.applicationNo() : null;
        if (mapper.update(after, liveApplication) == 0) throw new Stale(after.applicationNo());
        audit.record(actor, command, after.applicationNo(), before, after);
    }

    private Valuation assignedTo(String applicationNo, Actor actor) {
        return live(applicationNo)
                .filter(valuation -> valuation.evaluator().equals(actor.organisation()))
                .orElseThrow(() -> new NotFound(applicationNo));
    }

    private Valuation usable(String applicationNo) {
        Valuation valuation = live(applicationNo)
                .filter(found -> found.state() == ValuationState.SIGNED)
                .orElseThrow(() -> new Rejected(ValuationReason.VALUATION_NOT_SIGNED, applicationNo));
        if (!valuation.usableOn(LocalDate.now(clock)))
            throw new Rejected(ValuationReason.VALUATION_EXPIRED, valuation.usableUntil());
        return valuation;
    }

    private Optional<Valuation> live(String applicationNo) {
        return mapper.live(applicationNo).map(head -> withRights(List.of(head)).get(0));
    }

    List<Valuation> withRights(List<ValuationHead> heads) {
        if (heads.isEmpty()) return List.of();
        Map<Long, List<ValuationRow>> rows = mapper
                .rows(heads.stream().map(ValuationHead::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ValuationRow::valuationId));
        return heads.stream().map(head -> head.with(rows.get(head.id()))).toList();
    }

    private static String limited(String field, String text) {
        if (text != null && text.length() > 2000) throw Rejected.field(field, CommonReason.TOO_LONG, 2000);
        return text;
    }
}
