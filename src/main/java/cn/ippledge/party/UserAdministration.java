package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The system administrator's work on people of every organisation. Rights are only proposed here, see {@link RightsChanges}. */
@Service
public class UserAdministration {

    static final Duration TOKEN_VALID_FOR = Duration.ofHours(72);

    private final UserMapper mapper;
    private final Parties parties;
    private final RightsChanges rights;
    private final AuditTrail audit;
    private final Clock clock;

    UserAdministration(UserMapper mapper, Parties parties, RightsChanges rights, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.parties = parties;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code text} is part of a login, a name or an organisation's name. */
    public record Filter(OrganisationKind kind, UserState state, String text) {
        Filter forLike() {
            return new Filter(kind, state, LikePattern.containing(text));
        }
    }

    public record InviteUser(String login, String name, PartyId organisation, Set<Role> roles) {}

    /** The token is shown once and cannot be read again. */
    public record Invitation(long userId, String login, String token, LocalDateTime until) {}

    @Transactional(readOnly = true)
    public Page<UserLine> search(Filter filter, Page.Request page, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY, Role.ADMIN_AUDIT);
        Filter like = filter.forLike();
        return page.of(mapper.search(like, page.offset(), page.size()), mapper.count(like));
    }

    @Transactional(readOnly = true)
    public UserLine get(long userId, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY, Role.ADMIN_AUDIT);
        return mapper.line(userId).orElseThrow(() -> new NotFound(userId));
    }

    /** The person may set a password at once, but has no right before the security administrator confirms them. */
    @Transactional
    public Invitation invite(InviteUser command, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        Organisation organisation = parties.organisation(command.organisation());
        if (!organisation.active()) throw Rejected.field("organisation", PartyReason.ORGANISATION_INACTIVE);
        rights.requireGrantable(organisation.kind(), command.roles());
        OneTimeToken token = OneTimeToken.random();
        LocalDateTime until = LocalDateTime.now(clock).plus(TOKEN_VALID_FOR);
        User invited = NewUser.invited(command.login(), command.name(), organisation.id(), token, until)
                .insert(mapper);
        audit.record(actor, "party.user.invite", invited.caseNo(), null, shown(invited));
        rights.propose(invited.id(), command.roles(), actor);
        return new Invitation(invited.id(), invited.login(), token.text(), until);
    }

    /** Takes every right at once; an urgent step needs no second person, giving rights back does. */
    @Transactional
    public void disable(long userId, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY);
        User user = other(userId, actor);
        if (user.state() == UserState.DISABLED) throw new Rejected(CommonReason.WRONG_STATE, user.state());
        String roles = mapper.roles(userId);
        mapper.setToken(userId, null, null);
        mapper.setState(userId, UserState.DISABLED);
        mapper.clearRoles(userId);
        rights.rejectPending(userId, actor);
        audit.record(
                actor,
                "party.user.disable",
                user.caseNo(),
                Map.of("state", user.state(), "roles", roles == null ? "" : roles),
                Map.of("state", UserState.DISABLED, "roles", ""));
    }

    /** Ends the old password and any lock. The token goes to the person by a way outside the platform. */
    @Transactional
    public Invitation resetPassword(long userId, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        User user = other(userId, actor);
        if (user.state() == UserState.DISABLED) throw new Rejected(CommonReason.WRONG_STATE, user.state());
        OneTimeToken token = OneTimeToken.random();
        LocalDateTime until = LocalDateTime.now(clock).plus(TOKEN_VALID_FOR);
        mapper.setToken(userId, token.digest(), until);
        audit.record(actor, "party.user.reset", user.caseNo(), null, Map.of("until", until));
        return new Invitation(userId, user.login(), token.text(), until);
    }

    private User other(long userId, Actor actor) {
        if (userId == actor.userId()) throw new Rejected(PartyReason.OWN_RIGHTS);
        return mapper.lock(userId).orElseThrow(() -> new NotFound(userId));
    }

    private static Map<String, Object> shown(User user) {
        return Map.of("login", user.login(), "name", user.name(), "organisation", user.organisation());
    }
}
