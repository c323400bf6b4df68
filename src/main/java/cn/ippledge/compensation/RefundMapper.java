package cn.ippledge.compensation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RefundMapper {

    void insert(RefundPart part);

    List<RefundPart> ofRecovery(long id);

    List<RefundPart> ofClaim(String no);

    /** Of a claim's write-offs; {@code recoveryId} is the reversal's. */
    List<RefundPart> writtenOff(String no);

    /** Of all parties whose parts go to the pool. */
    int received(@Param("id") long id, @Param("book") long book, @Param("entryNo") String entryNo);

    int writeOff(@Param("reversal") long reversal, @Param("part") RefundPart part);
}
