package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks a login for half an hour after five wrong passwords in a row, whether typed into the form or sent with an API call
 * (GB/T 22239-2019, 8.1.4.1). Counted in the database, so that it holds across restarts and servers.
 */
@Component
class LoginGuard {

    static final int FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(30);

    private final UserMapper mapper;
    private final Users users;
    private final AuditTrail audit;
    private final Clock clock;

    LoginGuard(UserMapper mapper, Users users, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        countFailure(Logins.normalized(event.getAuthentication().getName()));
    }

    @EventListener
    @Transactional
    void succeeded(AuthenticationSuccessEvent event) {
        mapper.forgetFailures(Logins.normalized(event.getAuthentication().getName()));
    }

    /** A person at the login form; API calls authenticate each time and are not a log-in each. */
    @EventListener
    @Transactional
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        mapper.findByLogin(event.getAuthentication().getName())
                .filter(user -> user.state() == UserState.ACTIVE)
                .ifPresent(user -> audit.record(users.actor(user.login()), "party.login", user.caseNo(), null, null));
    }

    /** In a transaction of its own: the refusal that follows must not take the count back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void countFailure(String login) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.countFailure(login, FAILURES, now, now.plus(LOCKED_FOR)) == 0) return;
        User user = mapper.findByLogin(login).orElseThrow();
        audit.system(
                user.lockedAt(now) ? "party.login.lock" : "party.login.failure",
                user.caseNo(),
                null,
                Map.of("login", login));
    }
}
