package cn.ippledge.subsidy;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PaymentMapper {

    Optional<PaymentBatch> find(@Param("no") String no, @Param("region") RegionCode region);

    Optional<String> lock(String no);

    int insert(PaymentBatch row);

    int addLines(@Param("lines") List<Payment> lines);

    /** Nothing is updated when somebody decided before. */
    int decide(
            @Param("no") String no,
            @Param("state") PaymentBatch.State state,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);

    List<Payment> lines(String no);

    Optional<Payment> line(@Param("batchNo") String batchNo, @Param("claimNo") String claimNo);

    /** Nothing is updated when the line has its outcome. */
    int settle(
            @Param("batchNo") String batchNo,
            @Param("claimNo") String claimNo,
            @Param("outcome") Payment.Outcome outcome,
            @Param("paidOn") LocalDate paidOn,
            @Param("reason") String reason);

    List<PaymentBatch> ofRegion(
            @Param("region") RegionCode region, @Param("offset") long offset, @Param("size") int size);

    long count(RegionCode region);

    int insertClawBack(@Param("row") ClawBack row);

    Optional<ClawBack> clawBack(String claimNo);

    int decideClawBack(@Param("claimNo") String claimNo, @Param("by") long by, @Param("at") LocalDateTime at);

    int dropClawBack(String claimNo);
}
