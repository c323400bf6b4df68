package cn.ippledge.subsidy;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CoverageMapper {

    /** Takes the row of that key until the transaction ends; makes it when it is not there. */
    int hold(String key);

    /**
     * Periods of the loan that share a day with this one. A locking read, so that it sees what was committed while this
     * transaction waited for the guard.
     */
    List<Coverage> overlapping(
            @Param("loanNo") String loanNo,
            @Param("item") String item,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    List<Coverage> ofLoan(String loanNo);

    int insert(Coverage row);

    int release(String claimNo);

    int useEvidence(@Param("kind") String kind, @Param("number") String number, @Param("claimNo") String claimNo);

    int releaseEvidence(String claimNo);
}
