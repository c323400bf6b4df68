package cn.ippledge.policy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BackTestMapper {

    record Row(
            long id,
            String policyId,
            int version,
            String digest,
            BackTest.State state,
            long startedBy,
            LocalDateTime startedAt,
            LocalDateTime finishedAt,
            long expected,
            long done,
            String result) {}

    int insert(
            @Param("draft") Draft draft,
            @Param("digest") String digest,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("expected") long expected);

    Optional<Row> newest(@Param("id") String policyId, @Param("version") int version);

    Optional<Row> find(@Param("testId") long testId);

    long countDone(@Param("id") String policyId, @Param("version") int version, @Param("digest") String digest);

    /** 0 when somebody has stopped the run. */
    int progress(@Param("testId") long testId, @Param("done") long done);

    int end(
            @Param("testId") long testId,
            @Param("state") BackTest.State state,
            @Param("done") long done,
            @Param("result") String result,
            @Param("at") LocalDateTime at);

    int abortAll(@Param("at") LocalDateTime at);

    int insertLines(@Param("testId") long testId, @Param("lines") List<BackTest.Line> lines);

    List<BackTest.Line> lines(
            @Param("testId") long testId,
            @Param("outcome") BackTest.Outcome outcome,
            @Param("size") int size,
            @Param("offset") long offset);

    long countLines(@Param("testId") long testId, @Param("outcome") BackTest.Outcome outcome);
}
