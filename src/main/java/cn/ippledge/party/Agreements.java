package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agreements of a region with banks and guarantors: the clerk enters what the document says, the director puts it in
 * force. An amendment is an agreement of its own after the end of the one before.
 */
@Service
public class Agreements {

    private final AgreementMapper mapper;
    private final OrganisationMapper organisations;
    private final Parties parties;
    private final AuditTrail audit;
    private final Clock clock;

    Agreements(
            AgreementMapper mapper, OrganisationMapper organisations, Parties parties, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Labels: {@code agreementSort.NAME}. */
    public enum Sort {
        NEWEST,
        NAME,
        VALID_TO
    }

    /** {@code text} is part of a name or document number; {@code inForceOn} leaves out what was not in force that day. */
    public record Filter(OrganisationKind kind, Agreement.State state, String text, LocalDate inForceOn, Sort sort) {

        public Filter {
            sort = sort == null ? Sort.NEWEST : sort;
        }

        Filter forLike() {
            return new Filter(kind, state, LikePattern.containing(text), inForceOn, sort);
        }
    }

    @Transactional(readOnly = true)
    public Page<Agreement> search(Filter filter, Page.Request page, Actor actor) {
        Filter like = filter.forLike();
        return page.of(
                mapper.search(like, actor.scope(), page.offset(), page.size()), mapper.count(like, actor.scope()));
    }

    @Transactional(readOnly = true)
    public Agreement get(long id, Actor actor) {
        return mapper.findVisible(id, actor.scope()).orElseThrow(() -> new NotFound(id));
    }

    /** The fund's shares by policy id that the agreement sets. */
    @Transactional(readOnly = true)
    public Map<String, Rate> fundShares(long id, Actor actor) {
        Map<String, Rate> shares = new TreeMap<>();
        mapper.shares(get(id, actor).id()).forEach(share -> shares.put(share.policy(), share.fundShare()));
        return shares;
    }

    @Transactional
    public long enter(EnterAgreement command, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        EnterAgreement row =
                command.checkedFor(parties.organisation(command.organisation()).kind());
        GeneratedId key = new GeneratedId();
        try {
            mapper.insert(row, actor, LocalDateTime.now(clock), key);
        } catch (DuplicateKeyException e) {
            throw Rejected.field("documentNo", PartyReason.AGREEMENT_EXISTS, row.documentNo());
        }
        row.fundShares().forEach((policy, share) -> mapper.insertShare(key.getId(), policy, share));
        audit.record(actor, "party.agreement.enter", Agreement.caseNo(key.getId()), null, row);
        return key.getId();
    }

    @Transactional
    public void confirm(long id, String opinion, Actor actor) {
        Agreement agreement = undecided(id, actor);
        // Two confirmations for one organisation queue here: together they might overlap.
        organisations.lock(agreement.organisation());
        List<Agreement> others = mapper.overlapping(agreement);
        if (!others.isEmpty())
            throw new Rejected(
                    PartyReason.AGREEMENT_OVERLAPS,
                    others.get(0).documentNo(),
                    others.get(0).validFrom(),
                    others.get(0).lastDay());
        decide(agreement, Agreement.State.CONFIRMED, EntryText.optional("opinion", opinion, 500), actor);
    }

    @Transactional
    public void reject(long id, String opinion, Actor actor) {
        Agreement agreement = undecided(id, actor);
        decide(agreement, Agreement.State.REJECTED, EntryText.required("opinion", opinion, 500), actor);
    }

    /** {@code on} is the last day; what happened until then keeps its terms. */
    @Transactional
    public void end(long id, LocalDate on, String reason, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        Agreement agreement = get(id, actor);
        if (on == null) throw Rejected.field("on", CommonReason.REQUIRED);
        if (on.isBefore(agreement.validFrom())) throw Rejected.field("on", PartyReason.PERIOD_REVERSED);
        String why = EntryText.required("reason", reason, 300);
        if (mapper.end(id, on, why, actor) == 0) throw Rejected.field("on", PartyReason.ENTRY_ENDED);
        audit.record(actor, "party.agreement.end", Agreement.caseNo(id), agreement, get(id, actor));
    }

    private Agreement undecided(long id, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        Agreement agreement = get(id, actor);
        actor.requireOtherThan(agreement.enteredBy());
        return agreement;
    }

    private void decide(Agreement agreement, Agreement.State state, String opinion, Actor actor) {
        if (mapper.decide(agreement.id(), state, opinion, actor, LocalDateTime.now(clock)) == 0)
            throw new Stale(agreement.documentNo());
        String command = state == Agreement.State.CONFIRMED ? "party.agreement.confirm" : "party.agreement.reject";
        audit.record(actor, command, Agreement.caseNo(agreement.id()), agreement, get(agreement.id(), actor));
    }
}
