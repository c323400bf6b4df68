package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what: proposed by the system administrator, in force when the security administrator confirms. Nobody proposes
 * or confirms rights of one's own, and the three administrators stay three people (GB/T 22239-2019, 8.1.4.2).
 */
@Service
public class RightsChanges {

    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY, Role.ADMIN_AUDIT);

    private final RightsChangeMapper changes;
    private final UserMapper users;
    private final Parties parties;
    private final AuditTrail audit;
    private final Clock clock;

    RightsChanges(RightsChangeMapper changes, UserMapper users, Parties parties, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.users = users;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RightsChange> pending(Actor actor) {
        actor.require(Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY, Role.ADMIN_AUDIT);
        return changes.pending();
    }

    /** Proposes the whole set of a person's roles; none takes every right away, some bring a disabled person back. */
    @Transactional
    public void propose(long userId, Set<Role> roles, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        User user = other(userId, actor);
        requireGrantable(parties.organisation(user.organisation()).kind(), roles);
        if (changes.pendingOf(userId).isPresent()) throw new Rejected(PartyReason.RIGHTS_CHANGE_PENDING, user.login());
        changes.insert(userId, Rights.format(roles), actor.userId(), LocalDateTime.now(clock));
        audit.record(
                actor, "party.rights.propose", user.caseNo(), inForce(userId), Map.of("roles", Rights.format(roles)));
    }

    @Transactional
    public void confirm(long changeId, String opinion, Actor actor) {
        RightsChange change = decide(changeId, RightsChange.State.CONFIRMED, opinion, actor);
        User user = other(change.userId(), actor);
        Map<String, Object> before = inForce(user.id());
        users.replaceRoles(user.id(), change.proposedRoles());
        if (user.state() == UserState.DISABLED && !change.proposedRoles().isEmpty())
            users.setState(user.id(), user.passwordHash() == null ? UserState.INVITED : UserState.ACTIVE);
        audit.record(actor, "party.rights.confirm", user.caseNo(), before, Map.of("roles", change.roles()));
    }

    @Transactional
    public void reject(long changeId, String opinion, Actor actor) {
        RightsChange change = decide(changeId, RightsChange.State.REJECTED, opinion, actor);
        audit.record(actor, "party.rights.reject", "US-" + change.userId(), null, Map.of("roles", change.roles()));
    }

    /** Every role is one that the organisation's kind has; one person holds at most one administrator's role. */
    void requireGrantable(OrganisationKind kind, Set<Role> roles) {
        for (Role role : roles)
            if (!kind.roles().contains(role)) throw Rejected.field("roles", PartyReason.ROLE_NOT_OF_KIND, role, kind);
        if (roles.stream().filter(ADMINISTRATORS::contains).count() > 1)
            throw Rejected.field("roles", PartyReason.ADMIN_ROLES_APART);
    }

    /** A disabled person's open proposal must not bring the rights back later. */
    void rejectPending(long userId, Actor actor) {
        changes.pendingOf(userId).ifPresent(change -> {
            Long decidedBy = change.proposedBy() == actor.userId() ? null : actor.userId();
            changes.decide(change.id(), RightsChange.State.REJECTED, decidedBy, LocalDateTime.now(clock), null);
        });
    }

    private RightsChange decide(long changeId, RightsChange.State state, String opinion, Actor actor) {
        actor.require(Role.ADMIN_SECURITY);
        RightsChange change = changes.find(changeId).orElseThrow(() -> new NotFound(changeId));
        actor.requireOtherThan(change.proposedBy());
        if (change.userId() == actor.userId()) throw new Rejected(PartyReason.OWN_RIGHTS);
        if (opinion != null && opinion.length() > 500) throw Rejected.field("opinion", CommonReason.TOO_LONG, 500);
        if (changes.decide(changeId, state, actor.userId(), LocalDateTime.now(clock), opinion) == 0)
            throw new Stale(PartyReason.RIGHTS_CHANGE_DECIDED, change.login());
        return change;
    }

    private User other(long userId, Actor actor) {
        if (userId == actor.userId()) throw new Rejected(PartyReason.OWN_RIGHTS);
        return users.lock(userId).orElseThrow(() -> new NotFound(userId));
    }

    private Map<String, Object> inForce(long userId) {
        String roles = users.roles(userId);
        return Map.of("roles", roles == null ? "" : roles);
    }
}
