package cn.ippledge.policy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PolicyMapper {

    /** @param body a {@link PolicyFile}; @param dmn the decision tables' file, or null */
    record Version(String policyId, int version, PolicyStatus status, String body, String dmn) {}

    long revision();

    List<Version> released();

    Optional<Version> find(@Param("id") String id, @Param("version") int version);

    int insertPolicy(@Param("file") PolicyFile file);

    int insertVersion(
            @Param("file") PolicyFile file,
            @Param("status") PolicyStatus status,
            @Param("body") String body,
            @Param("dmn") String dmn,
            @Param("digest") String digest,
            @Param("at") LocalDateTime at);

    Optional<String> digest(@Param("id") String id, @Param("version") int version);

    int countPolicy(@Param("id") String id);
}
