package cn.ippledge.party;

import cn.ippledge.party.UserAdministration.Invitation;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a new installation gets its first people: no default account exists; a token in the server's log proves that somebody
 * runs the server. It makes the operator and its three administrators, who are three people from the start.
 */
@Service
@Order(1000)
public class FirstAdministrators implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrators.class);

    private final UserMapper users;
    private final OrganisationMapper organisations;
    private final RegionMapper regions;
    private final Passwords passwords;
    private final Users actors;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile String tokenDigest;

    FirstAdministrators(
            UserMapper users,
            OrganisationMapper organisations,
            RegionMapper regions,
            Passwords passwords,
            Users actors,
            AuditTrail audit,
            Clock clock) {
        this.users = users;
        this.organisations = organisations;
        this.regions = regions;
        this.passwords = passwords;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    public record Person(String login, String name) {}

    /** The system administrator sets a password at once; the other two get a token each. */
    public record SetUp(
            String token, String operator, Person system, String password, Person security, Person auditor) {}

    /** Runs after the demo's data, which needs no set-up. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (users.countAll() > 0) return;
        log.warn("No account exists yet. Open /setup and enter this one-time token: {}", newToken());
    }

    public boolean isOpen() {
        return tokenDigest != null && users.countAll() == 0;
    }

    /** Invitations for the security and the audit administrator, each to be shown once. */
    @Transactional
    public List<Invitation> complete(SetUp command) {
        // Two people at once with one token: the second waits here and finds the accounts of the first.
        Region home = regions.lock(regions.all().get(0).code()).orElseThrow();
        if (!isOpen()) throw new Rejected(PartyReason.SETUP_DONE);
        if (command.token() == null || !new OneTimeToken(command.token().strip()).matches(tokenDigest))
            throw Rejected.field("token", PartyReason.TOKEN_INVALID);
        PartyId operator = operator(command.operator(), home.code());
        User system = NewUser.active(command.system().login(), command.system().name(), operator)
                .insert(users);
        passwords.set(system, command.password());
        users.replaceRoles(system.id(), Set.of(Role.ADMIN_SYSTEM));
        List<Invitation> invitations = List.of(
                invite(command.security(), operator, Role.ADMIN_SECURITY),
                invite(command.auditor(), operator, Role.ADMIN_AUDIT));
        audit.record(actors.actor(system.login()), "party.setup", system.caseNo(), null, null);
        return invitations;
    }

    /** For the log only. Made anew at each start while nobody has an account. */
    String newToken() {
        OneTimeToken token = OneTimeToken.random();
        tokenDigest = token.digest();
        return token.text();
    }

    private PartyId operator(String name, RegionCode home) {
        if (name == null || name.isBlank()) throw Rejected.field("operator", CommonReason.REQUIRED);
        if (name.strip().length() > 200) throw Rejected.field("operator", CommonReason.TOO_LONG, 200);
        GeneratedId key = new GeneratedId();
        organisations.insert(
                new Organisation(null, OrganisationKind.OPERATOR, name.strip(), null, home, null, null, true, 0), key);
        return key.party();
    }

    private Invitation invite(Person person, PartyId operator, Role role) {
        OneTimeToken token = OneTimeToken.random();
        LocalDateTime until = LocalDateTime.now(clock).plus(UserAdministration.TOKEN_VALID_FOR);
        User user = NewUser.invited(person.login(), person.name(), operator, token, until)
                .insert(users);
        users.replaceRoles(user.id(), Set.of(role));
        return new Invitation(user.id(), user.login(), token.text(), until);
    }
}
