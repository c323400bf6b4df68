package cn.ippledge.subsidy;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PublicityMapper {

    List<Objection> objections(String claimNo);

    Optional<Objection> objection(@Param("claimNo") String claimNo, @Param("id") long id);

    int insert(@Param("row") Objection row, @Param("key") GeneratedId key);

    /** Nothing is updated when somebody decided it before. */
    int decide(
            @Param("id") long id,
            @Param("upheld") boolean upheld,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);

    /** What is on show: claims whose publicity runs, and those whose clock stands. */
    List<PublicLine> published(
            @Param("region") RegionCode region,
            @Param("today") LocalDate today,
            @Param("offset") long offset,
            @Param("size") int size);

    Optional<PublicLine> shown(@Param("no") String no, @Param("today") LocalDate today);

    long countPublished(@Param("region") RegionCode region, @Param("today") LocalDate today);
}
