package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Identifiers;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The system administrator's register of organisations: who exists, which bank decides how much, who is admitted where. */
@Service
public class Organisations {

    private final OrganisationMapper mapper;
    private final Parties parties;
    private final Regions regions;
    private final AuditTrail audit;

    Organisations(OrganisationMapper mapper, Parties parties, Regions regions, AuditTrail audit) {
        this.mapper = mapper;
        this.parties = parties;
        this.regions = regions;
        this.audit = audit;
    }

    /** {@code text} is part of a name or credit code. */
    public record Filter(OrganisationKind kind, RegionCode region, String text) {
        Filter forLike() {
            return new Filter(kind, region, LikePattern.containing(text));
        }
    }

    public record AddOrganisation(
            OrganisationKind kind,
            String name,
            String creditCode,
            RegionCode region,
            PartyId parent,
            Money authorityLimit) {}

    /** Kind, credit code and region stay as they are. */
    public record ChangeOrganisation(
            PartyId id, String name, PartyId parent, Money authorityLimit, boolean active, int version) {}

    @Transactional(readOnly = true)
    public Page<Organisation> search(Filter filter, Page.Request page, Actor actor) {
        administrator(actor);
        Filter like = filter.forLike();
        return page.of(mapper.search(like, page.offset(), page.size()), mapper.count(like));
    }

    @Transactional(readOnly = true)
    public List<RegionCode> admissions(PartyId organisation, Actor actor) {
        administrator(actor);
        return mapper.admissions(organisation);
    }

    @Transactional(readOnly = true)
    public List<Connection> connections(PartyId organisation, Actor actor) {
        administrator(actor);
        return mapper.connections(organisation);
    }

    /** Enterprises are not added here: they register themselves or come with the opening balances. */
    @Transactional
    public PartyId add(AddOrganisation command, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        if (command.kind() == null || command.kind() == OrganisationKind.ENTERPRISE)
            throw Rejected.field("kind", CommonReason.REQUIRED);
        Organisation row = new Organisation(
                null,
                command.kind(),
                name(command.name()),
                creditCode(command.creditCode()),
                region(command.region()),
                parent(command.kind(), null, command.parent()),
                limit(command.kind(), command.authorityLimit()),
                true,
                0);
        if (mapper.findByName(row.kind(), row.region(), row.name()).isPresent())
            throw Rejected.field("name", PartyReason.ORGANISATION_EXISTS, row.name());
        GeneratedId key = new GeneratedId();
        try {
            mapper.insert(row, key);
        } catch (DuplicateKeyException e) {
            throw Rejected.field("creditCode", PartyReason.CREDIT_CODE_TAKEN, row.creditCode());
        }
        audit.record(actor, "party.organisation.add", caseNo(key.party()), null, parties.organisation(key.party()));
        return key.party();
    }

    @Transactional
    public void change(ChangeOrganisation command, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        Organisation before = parties.organisation(command.id());
        Organisation changed = new Organisation(
                before.id(),
                before.kind(),
                name(command.name()),
                before.creditCode(),
                before.region(),
                parent(before.kind(), before.id(), command.parent()),
                limit(before.kind(), command.authorityLimit()),
                command.active(),
                command.version());
        if (mapper.update(changed) == 0) throw new Stale(before.name());
        audit.record(
                actor, "party.organisation.update", caseNo(before.id()), before, parties.organisation(before.id()));
    }

    @Transactional
    public void admit(PartyId organisation, RegionCode region, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        requireAdmissible(organisation);
        mapper.admit(organisation, region(region));
        audit.record(actor, "party.organisation.admit", caseNo(organisation), null, Map.of("region", region));
    }

    @Transactional
    public void dismiss(PartyId organisation, RegionCode region, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        requireAdmissible(organisation);
        mapper.dismiss(organisation, region(region));
        audit.record(actor, "party.organisation.dismiss", caseNo(organisation), Map.of("region", region), null);
    }

    /** Records that two organisations, the second named by its credit code, are not independent of each other. */
    @Transactional
    public void connect(PartyId one, String creditCodeOfOther, String reason, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        String code = Identifiers.require(Identifiers.Kind.USCC, "creditCode", creditCodeOfOther);
        PartyId other = mapper.findByCreditCode(code)
                .orElseThrow(() -> Rejected.field("creditCode", CommonReason.NOT_FOUND, code))
                .id();
        if (one.equals(other)) throw Rejected.field("creditCode", PartyReason.SAME_ORGANISATION);
        String ground = required("reason", reason, 200);
        Organisation a = parties.organisation(one), b = parties.organisation(other);
        boolean ordered = one.value() < other.value();
        mapper.connect(ordered ? one : other, ordered ? other : one, ground);
        audit.record(
                actor,
                "party.organisation.connect",
                caseNo(one),
                null,
                Map.of("one", a.name(), "other", b.name(), "reason", ground));
    }

    private static void administrator(Actor actor) {
        actor.require(Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY, Role.ADMIN_AUDIT);
    }

    private void requireAdmissible(PartyId id) {
        OrganisationKind kind = parties.organisation(id).kind();
        if (kind != OrganisationKind.BANK && kind != OrganisationKind.EVALUATOR)
            throw new Rejected(PartyReason.NOT_ADMISSIBLE);
    }

    private static String caseNo(PartyId id) {
        return "OR-" + id;
    }

    private static String name(String typed) {
        return required("name", typed, 200);
    }

    private static String creditCode(String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Identifiers.require(Identifiers.Kind.USCC, "creditCode", typed);
    }

    private RegionCode region(RegionCode region) {
        if (region == null) throw Rejected.field("region", CommonReason.REQUIRED);
        if (!regions.serves(region)) throw Rejected.field("region", PartyReason.REGION_NOT_SERVED, region);
        return region;
    }

    /** A bank's superior is a bank that does not itself stand below it. */
    private PartyId parent(OrganisationKind kind, PartyId self, PartyId parent) {
        if (parent == null) return null;
        boolean below = self != null && parties.withBranches(self).contains(parent);
        if (kind != OrganisationKind.BANK
                || below
                || parties.organisation(parent).kind() != OrganisationKind.BANK)
            throw Rejected.field("parent", PartyReason.PARENT_NOT_A_BANK);
        return parent;
    }

    private static Money limit(OrganisationKind kind, Money limit) {
        if (limit == null) return null;
        if (kind != OrganisationKind.BANK) throw Rejected.field("authorityLimit", PartyReason.ONLY_BANKS_HAVE_LIMITS);
        if (!limit.isPositive()) throw Rejected.field("authorityLimit", CommonReason.MONEY_NOT_POSITIVE);
        return limit;
    }

    private static String required(String field, String typed, int max) {
        if (typed == null || typed.isBlank()) throw Rejected.field(field, CommonReason.REQUIRED);
        if (typed.strip().length() > max) throw Rejected.field(field, CommonReason.TOO_LONG, max);
        return typed.strip();
    }
}
