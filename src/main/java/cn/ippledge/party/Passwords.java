package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people set their own passwords: by the old one, or once by a token handed to them. */
@Service
public class Passwords {

    private final UserMapper mapper;
    private final Users users;
    private final LoginGuard guard;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Clock clock;

    Passwords(
            UserMapper mapper, Users users, LoginGuard guard, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.users = users;
        this.guard = guard;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    public record ChangePassword(String current, String next, String repeated) {}

    public record RedeemToken(String login, String token, String next, String repeated) {}

    /** Wrong current passwords count like wrong log-ins, lest an open screen serve for guessing. */
    @Transactional
    public void change(ChangePassword command, Actor actor) {
        User user = mapper.find(actor.userId()).orElseThrow();
        if (user.lockedAt(LocalDateTime.now(clock)) || !matches(command.current(), user)) {
            guard.countFailure(user.login());
            throw Rejected.field("current", PartyReason.CURRENT_PASSWORD_WRONG);
        }
        requireRepeated(command.next(), command.repeated());
        set(user, command.next());
        audit.record(actor, "party.password.change", user.caseNo(), null, null);
    }

    /** The first password of an invited person, or a new one after a reset. The same answer for every wrong combination. */
    @Transactional
    public void redeem(RedeemToken command) {
        User user = mapper.findByLogin(Logins.normalized(command.login()))
                .filter(found -> redeemable(found, command.token()))
                .orElseThrow(() -> Rejected.field("token", PartyReason.TOKEN_INVALID));
        requireRepeated(command.next(), command.repeated());
        set(user, command.next());
        audit.record(users.actor(user.login()), "party.password.redeem", user.caseNo(), null, null);
    }

    /** Sets a password that has passed every check but the rule. */
    void set(User user, String password) {
        PasswordRule.require("next", password, user.login(), next -> usedBefore(user, next));
        String hash = encoder.encode(password);
        mapper.setPassword(user.id(), hash);
        mapper.rememberPassword(user.id(), hash, LocalDateTime.now(clock));
    }

    private boolean redeemable(User user, String token) {
        return token != null
                && user.state() != UserState.DISABLED
                && new OneTimeToken(token.strip()).matches(user.tokenDigest())
                && user.tokenUntil().isAfter(LocalDateTime.now(clock));
    }

    private boolean usedBefore(User user, String password) {
        return mapper.lastPasswords(user.id(), PasswordRule.REMEMBERED).stream()
                .anyMatch(hash -> encoder.matches(password, hash));
    }

    private boolean matches(String password, User user) {
        return password != null && user.passwordHash() != null && encoder.matches(password, user.passwordHash());
    }

    private static void requireRepeated(String next, String repeated) {
        if (next != null && !next.equals(repeated)) throw Rejected.field("repeated", PartyReason.PASSWORDS_DIFFER);
    }
}
