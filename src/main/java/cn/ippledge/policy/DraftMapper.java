package cn.ippledge.policy;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DraftMapper {

    Optional<Draft> find(@Param("caseNo") String caseNo, @Param("region") RegionCode region);

    Optional<Draft> version(@Param("id") String id, @Param("version") int version, @Param("region") RegionCode region);

    List<Draft> search(
            @Param("region") RegionCode region,
            @Param("status") PolicyStatus status,
            @Param("size") int size,
            @Param("offset") long offset);

    long count(@Param("region") RegionCode region, @Param("status") PolicyStatus status);

    int newestVersion(@Param("id") String id);

    long openDrafts(@Param("id") String id);

    int insert(
            @Param("file") PolicyFile file,
            @Param("caseNo") String caseNo,
            @Param("body") String body,
            @Param("dmn") String dmn,
            @Param("digest") String digest,
            @Param("by") long by,
            @Param("at") LocalDateTime at);

    /** Only while nobody else changed it and it still stands where it stood. */
    int update(
            @Param("draft") Draft draft,
            @Param("file") PolicyFile file,
            @Param("body") String body,
            @Param("dmn") String dmn,
            @Param("digest") String digest,
            @Param("at") LocalDateTime at);

    int move(
            @Param("draft") Draft draft,
            @Param("to") PolicyStatus to,
            @Param("opinion") String opinion,
            @Param("at") LocalDateTime at);

    int release(
            @Param("draft") Draft draft,
            @Param("file") PolicyFile file,
            @Param("body") String body,
            @Param("digest") String digest,
            @Param("by") long by,
            @Param("at") LocalDateTime at);

    int requestWithdrawal(
            @Param("draft") Draft draft,
            @Param("caseNo") String caseNo,
            @Param("by") long by,
            @Param("reason") String reason);

    int endWithdrawal(@Param("draft") Draft draft, @Param("to") PolicyStatus to, @Param("at") LocalDateTime at);

    int addEditor(@Param("id") String id, @Param("version") int version, @Param("user") long user);

    long isEditor(@Param("id") String id, @Param("version") int version, @Param("user") long user);
}
