package cn.ippledge.party;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who act: who they are and what they may do now. Changes go through {@link UserAdministration}. */
@Service
@Transactional(readOnly = true)
public class Users {

    private final UserMapper mapper;

    Users(UserMapper mapper) {
        this.mapper = mapper;
    }

    /** The person behind a login with the rights in force at this moment, by one query; 403 once disabled. */
    public Actor actor(String login) {
        return mapper.rights(login)
                .orElseThrow(() -> new Denied(PartyReason.USER_DISABLED, login))
                .actor();
    }

    /** Names to show for ids; unknown ids are left out. */
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return mapper.names(ids).stream().collect(Collectors.toMap(UserName::id, UserName::name));
    }

    /** The active people of an organisation who hold a role, for hand-overs and reminders. */
    public List<UserName> holders(PartyId organisation, Role role) {
        return mapper.holders(organisation, role);
    }
}
