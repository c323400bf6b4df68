package cn.ippledge.party;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RightsChangeMapper {

    Optional<RightsChange> find(long id);

    List<RightsChange> pending();

    Optional<RightsChange> pendingOf(long userId);

    int insert(
            @Param("userId") long userId,
            @Param("roles") String roles,
            @Param("proposedBy") long proposedBy,
            @Param("at") LocalDateTime at);

    /** Changes a proposal that is still open; 0 when somebody was faster. */
    int decide(
            @Param("id") long id,
            @Param("state") RightsChange.State state,
            @Param("decidedBy") Long decidedBy,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);
}
