package cn.ippledge.party;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import java.time.LocalDateTime;
import org.springframework.dao.DuplicateKeyException;

/** A person about to be added: login and name in their stored form, or refused with the field. */
record NewUser(User row) {

    static NewUser invited(String login, String name, PartyId organisation, OneTimeToken token, LocalDateTime until) {
        return of(login, name, organisation, UserState.INVITED, token.digest(), until);
    }

    /** Somebody whose password is set in the same transaction. */
    static NewUser active(String login, String name, PartyId organisation) {
        return of(login, name, organisation, UserState.ACTIVE, null, null);
    }

    private static NewUser of(
            String login, String name, PartyId organisation, UserState state, String digest, LocalDateTime until) {
        String plain = Logins.normalized(login);
        if (!plain.matches("[a-z][a-z0-9._-]{2,39}")) throw Rejected.field("login", PartyReason.LOGIN_FORMAT);
        if (name == null || name.isBlank()) throw Rejected.field("name", CommonReason.REQUIRED);
        if (name.strip().length() > 60) throw Rejected.field("name", CommonReason.TOO_LONG, 60);
        return new NewUser(new User(0, plain, name.strip(), organisation, null, state, null, digest, until));
    }

    User insert(UserMapper mapper) {
        if (mapper.findByLogin(row.login()).isPresent()) throw taken();
        GeneratedId key = new GeneratedId();
        try {
            mapper.insert(row, key);
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        return mapper.find(key.getId()).orElseThrow();
    }

    private Rejected taken() {
        return Rejected.field("login", PartyReason.LOGIN_TAKEN, row.login());
    }
}
