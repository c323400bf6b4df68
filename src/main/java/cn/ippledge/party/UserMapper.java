package cn.ippledge.party;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface UserMapper {

    Optional<Rights> rights(String login);

    Optional<User> findByLogin(String login);

    Optional<User> find(long id);

    /** The same row, locked until the transaction ends: proposals about one person queue behind each other. */
    Optional<User> lock(long id);

    long countAll();

    List<UserName> names(@Param("ids") Collection<Long> ids);

    List<UserName> holders(@Param("organisation") PartyId organisation, @Param("role") Role role);

    List<UserLine> search(
            @Param("filter") UserAdministration.Filter filter, @Param("offset") long offset, @Param("size") int size);

    Optional<UserLine> line(long id);

    long count(@Param("filter") UserAdministration.Filter filter);

    int insert(@Param("row") User row, @Param("key") GeneratedId key);

    int addRole(@Param("userId") long userId, @Param("role") Role role);

    int clearRoles(long userId);

    String roles(long userId);

    int setState(@Param("id") long id, @Param("state") UserState state);

    int setToken(@Param("id") long id, @Param("digest") String digest, @Param("until") LocalDateTime until);

    int setPassword(@Param("id") long id, @Param("hash") String hash);

    int rememberPassword(@Param("userId") long userId, @Param("hash") String hash, @Param("at") LocalDateTime at);

    List<String> lastPasswords(@Param("userId") long userId, @Param("count") int count);

    int countFailure(
            @Param("login") String login,
            @Param("limit") int limit,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    int forgetFailures(String login);

    default void replaceRoles(long userId, Set<Role> roles) {
        clearRoles(userId);
        roles.forEach(role -> addRole(userId, role));
    }
}
