package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
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

    int received(@Param("id") long id, @Param("party") Party party, @Param("entryNo") String entryNo);

    int writeOff(@Param("reversal") long reversal, @Param("part") RefundPart part);
}
