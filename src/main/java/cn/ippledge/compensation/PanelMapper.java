package cn.ippledge.compensation;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PanelMapper {

    int seat(@Param("no") String no, @Param("round") int round, @Param("experts") List<Long> experts);

    /** Nothing is updated when the expert has no seat in the round or has voted. */
    int vote(
            @Param("no") String no,
            @Param("round") int round,
            @Param("expert") long expert,
            @Param("approved") boolean approved,
            @Param("opinion") String opinion,
            @Param("at") LocalDateTime at);

    /** Of all rounds, in order. */
    List<Vote> votes(String no);

    int addObjection(Objection row);

    /** What is on show: claims whose publicity runs, and those whose clock stands. */
    List<PublishedClaim> published(
            @Param("region") RegionCode region,
            @Param("pattern") String pattern,
            @Param("today") LocalDate today,
            @Param("offset") long offset,
            @Param("size") int size);

    long countPublished(
            @Param("region") RegionCode region, @Param("pattern") String pattern, @Param("today") LocalDate today);

    Optional<PublishedClaim> onShow(@Param("no") String no, @Param("today") LocalDate today);

    Optional<Objection> openObjection(String no);

    List<Objection> objections(String no);

    int decideObjection(
            @Param("id") long id,
            @Param("upheld") boolean upheld,
            @Param("opinion") String opinion,
            @Param("user") long user,
            @Param("on") LocalDate on);
}
