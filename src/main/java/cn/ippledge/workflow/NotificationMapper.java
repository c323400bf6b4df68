package cn.ippledge.workflow;

import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NotificationMapper {

    int insert(
            @Param("taskId") long taskId,
            @Param("kind") NotificationKind kind,
            @Param("organisation") PartyId organisation,
            @Param("role") Role role,
            @Param("at") LocalDateTime at);

    int insertAbout(@Param("word") Word word, @Param("at") LocalDateTime at);

    List<Notification> list(
            @Param("user") long user,
            @Param("organisation") PartyId organisation,
            @Param("roles") Collection<Role> roles,
            @Param("page") Page.Request page);

    long count(
            @Param("organisation") PartyId organisation,
            @Param("roles") Collection<Role> roles,
            @Param("limit") int limit);

    long unread(
            @Param("user") long user,
            @Param("organisation") PartyId organisation,
            @Param("roles") Collection<Role> roles,
            @Param("limit") int limit);

    long newest(@Param("organisation") PartyId organisation, @Param("roles") Collection<Role> roles);

    int markRead(@Param("user") long user, @Param("newest") long newest);

    /** 1 when the lease was free, over, or the holder's own. */
    int lease(
            @Param("name") String name,
            @Param("holder") String holder,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);
}
