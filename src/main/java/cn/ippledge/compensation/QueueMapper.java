package cn.ippledge.compensation;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The claims that wait at pools; every list and place is asked for while the pools are locked. */
@Mapper
interface QueueMapper {

    /** Takes one pool's queue for this transaction. */
    int lock(long book);

    /** Claims for which these pools did not suffice, first come first. */
    List<CompensationClaim> waiting(@Param("books") Collection<Long> books);

    /** A place behind all that wait at these pools. */
    long nextPlace(@Param("books") Collection<Long> books);

    int join(@Param("claimNo") String claimNo, @Param("books") Collection<Long> books);

    int leave(@Param("claimNo") String claimNo);

    /** All but these. */
    int leaveOthers(@Param("claimNo") String claimNo, @Param("books") Collection<Long> books);
}
