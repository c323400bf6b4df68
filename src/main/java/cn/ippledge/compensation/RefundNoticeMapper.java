package cn.ippledge.compensation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Notices and their transfers change while their claim is locked; each change names the state it was decided on. */
@Mapper
interface RefundNoticeMapper {

    void insert(
            @Param("no") String no,
            @Param("recovery") long recovery,
            @Param("claimNo") String claimNo,
            @Param("on") LocalDate on,
            @Param("dueOn") LocalDate dueOn);

    Optional<RefundNotice> find(String no);

    Optional<RefundNotice> visible(@Param("no") String no, @Param("sight") ClaimSight sight);

    Optional<RefundNotice> ofRecovery(long recovery);

    List<RefundNotice> ofClaim(String claimNo);

    List<RecoveryLine> search(
            @Param("filter") RecoveryFilter filter,
            @Param("sight") ClaimSight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") RecoveryFilter filter, @Param("sight") ClaimSight sight);

    /** By id, for going through all of them. */
    List<RecoveryLine> after(
            @Param("filter") RecoveryFilter filter,
            @Param("sight") ClaimSight sight,
            @Param("id") long id,
            @Param("size") int size);

    /** One for each pool that gets something of the refund. */
    int insertTransfers(long recovery);

    List<RefundTransfer> transfers(long recovery);

    List<RefundTransfer> transfersOfClaim(String claimNo);

    int paid(
            @Param("transfer") RefundTransfer transfer,
            @Param("on") LocalDate on,
            @Param("ref") String ref,
            @Param("by") long by);

    int notSeen(@Param("transfer") RefundTransfer transfer, @Param("opinion") String opinion);

    int received(
            @Param("transfer") RefundTransfer transfer,
            @Param("on") LocalDate on,
            @Param("ref") String ref,
            @Param("by") long by);

    /** As far as the transfer that is furthest behind. */
    int restate(String no);
}
