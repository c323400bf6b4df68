package cn.ippledge.collateral;

import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of IP rights that enterprises keep: what may be valued, pledged and lent on. */
@Service
@Transactional
public class IpRights {

    private static final Role[] KEEPERS = {Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL};

    private final RightMapper mapper;
    private final Parties parties;
    private final AuditTrail audit;
    private final Clock clock;

    IpRights(RightMapper mapper, Parties parties, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** The enterprise enters a right of its own. */
    public long add(RightDetails details, Actor actor) {
        actor.require(KEEPERS);
        return enter(details, parties.organisation(actor.organisation()), actor);
    }

    /** The finance center enters a right for an enterprise of its region, from paper or an opening balance. */
    public long addFor(PartyId owner, RightDetails details, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        Organisation enterprise = parties.organisation(owner);
        if (enterprise.kind() != OrganisationKind.ENTERPRISE
                || !enterprise.region().equals(actor.region())) throw new NotFound(owner);
        return enter(details, enterprise, actor);
    }

    /** Corrects what is said about a right. What it is (type, number, class) stays: another number is another right. */
    public void update(long id, int version, RightDetails details, Actor actor) {
        actor.require(KEEPERS);
        IpRight before = get(id, actor);
        IpRight corrected = before.correctedTo(
                checked(details, parties.organisation(before.owner())), details.feePaidUntil() != null);
        if (before.version() != version || mapper.update(corrected) == 0) throw new Stale(before.number());
        audit.record(actor, "right.update", before.caseNo(), before, corrected);
    }

    /** What the IP office found in the register. */
    public void markStatus(long id, RightStatus found, Actor actor) {
        actor.require(Role.IP_CLERK);
        IpRight before = get(id, actor);
        IpRight marked = before.mark(found, today());
        if (mapper.update(marked) == 0) throw new Stale(before.number());
        audit.record(actor, "right.markStatus", before.caseNo(), before, marked);
    }

    @Transactional(readOnly = true)
    public IpRight get(long id, Actor actor) {
        return mapper.find(id, actor.scope()).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<IpRight> ofOwner(PartyId owner) {
        return mapper.ofOwner(owner);
    }

    /** For the platform's own rules in cases that the caller has checked; not limited by anyone's scope. */
    @Transactional(readOnly = true)
    public List<IpRight> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.byIds(Set.copyOf(ids));
    }

    @Transactional(readOnly = true)
    public Page<IpRight> search(RightFilter filter, Page.Request page, Actor actor) {
        return page.of(
                mapper.search(actor.scope(), filter, page, today()), mapper.count(actor.scope(), filter, today()));
    }

    private long enter(RightDetails details, Organisation owner, Actor actor) {
        IpRight right = checked(details, owner);
        mapper.findByNumber(right.type(), right.number(), right.niceClass()).ifPresent(known -> {
            throw alreadyListed(known, owner.id());
        });
        try {
            mapper.insert(List.of(right));
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Rejected.field("number", RightReason.RIGHT_LISTED_ELSEWHERE, right.number());
        }
        IpRight entered = mapper.findByNumber(right.type(), right.number(), right.niceClass())
                .orElseThrow();
        audit.record(actor, "right.add", entered.caseNo(), null, entered);
        return entered.id();
    }

    private IpRight checked(RightDetails details, Organisation owner) {
        ProtectionTerms terms = new ProtectionTerms(mapper.protectionTerms());
        return new RightCheck(details, terms, today()).right(owner.id(), owner.region(), owner.name());
    }

    /** Says that somebody else lists the right, never who. */
    static Rejected alreadyListed(IpRight known, PartyId owner) {
        RightReason reason =
                known.owner().equals(owner) ? RightReason.RIGHT_ALREADY_LISTED : RightReason.RIGHT_LISTED_ELSEWHERE;
        return Rejected.field("number", reason, known.number());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
