package cn.ippledge.collateral;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PledgeRightMapper {

    /** Other registrations of a right that are pending or live, and how many of them are registered. */
    record Others(long rightId, int pendingOrLive, int registered) {}

    void lock(long rightId);

    void link(@Param("no") String no, @Param("type") RightType type, @Param("rights") Collection<Long> rights);

    List<Long> rightsOf(String no);

    List<Long> heldRights(String no);

    List<Others> others(@Param("no") String no, @Param("rights") Collection<Long> rights);

    List<LivePledge> live(long rightId);

    void registered(@Param("no") String no, @Param("at") LocalDateTime at);

    void release(String no);

    void remove(@Param("no") String no, @Param("rights") Collection<Long> rights);
}
