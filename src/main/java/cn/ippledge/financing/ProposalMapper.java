package cn.ippledge.financing;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ProposalMapper {

    int insert(Proposal row);

    /** Oldest first; the last one is the one that counts. */
    List<Proposal> ofApplication(String no);

    /** Answers a proposal that is still undecided, and only then. */
    int decide(
            @Param("id") long id,
            @Param("outcome") CreditOutcome outcome,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);
}
