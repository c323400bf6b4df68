package cn.ippledge.compensation;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NoticeMapper {

    int insert(ShareNotice row);

    /** The number of the last occasion; 0 before the first. */
    int lastIssue(String claimNo);

    /** What was issued before and still stands. */
    int end(@Param("claimNo") String claimNo, @Param("state") ShareNotice.State state);

    Optional<ShareNotice> visible(@Param("no") String no, @Param("sight") PartySight sight);

    List<ShareNotice> ofIssue(@Param("claimNo") String claimNo, @Param("issue") int issue);

    /** Those of a claim that one may see, newest first. */
    List<NoticeLine> ofClaim(@Param("claimNo") String claimNo, @Param("sight") PartySight sight);

    List<NoticeLine> search(
            @Param("filter") NoticeFilter filter,
            @Param("sight") PartySight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") NoticeFilter filter, @Param("sight") PartySight sight);
}
