package cn.ippledge.party;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What a login needs to know, and all that a session keeps. It carries no rights: those are read again for each request
 * ({@link Users#actor}), so that a right taken away is gone with the next click.
 */
public final class PlatformUser implements UserDetails {

    private final String login;
    private final String passwordHash;
    private final boolean enabled;
    private final boolean locked;

    PlatformUser(String login, String passwordHash, boolean enabled, boolean locked) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.locked = locked;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    /** Empty for an invited user, which no password matches. */
    @Override
    public String getPassword() {
        return passwordHash == null ? "" : passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlatformUser user && user.login.equals(login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
