package cn.ippledge.record;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PublicObjectionMapper {

    int insert(@Param("row") LeaveObjection row, @Param("sender") String sender, @Param("at") LocalDateTime at);

    long leftBy(@Param("sender") String sender, @Param("since") LocalDateTime since);

    long leftFor(@Param("caseNo") String caseNo, @Param("since") LocalDateTime since);

    List<PublicObjection> ofCase(String caseNo);

    long waiting(String caseNo);

    Optional<PublicObjection> find(@Param("caseNo") String caseNo, @Param("id") long id);

    /** Nothing is updated when somebody has decided it. */
    int decide(
            @Param("id") long id,
            @Param("admissible") boolean admissible,
            @Param("reason") String reason,
            @Param("user") long user,
            @Param("at") LocalDateTime at);
}
