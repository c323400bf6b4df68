package cn.ippledge.party;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** How the security chain finds who is logging in; upper and lower case are the same login. */
@Component
class Logins implements UserDetailsService {

    private final UserMapper mapper;
    private final Clock clock;

    Logins(UserMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public PlatformUser loadUserByUsername(String typed) {
        User user =
                mapper.findByLogin(normalized(typed)).orElseThrow(() -> new UsernameNotFoundException("no such login"));
        return new PlatformUser(
                user.login(),
                user.passwordHash(),
                user.state() != UserState.DISABLED,
                user.lockedAt(LocalDateTime.now(clock)));
    }

    static String normalized(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
