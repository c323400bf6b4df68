package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ClaimMapper {

    /** Takes the row for this transaction, so that two people's commands on one claim follow each other. */
    Optional<String> lock(String no);

    Optional<CompensationClaim> find(String no);

    Optional<CompensationClaim> visible(@Param("no") String no, @Param("sight") ClaimSight sight);

    /** The claim on a loan that has not come to nothing. */
    Optional<CompensationClaim> openOfLoan(String loanNo);

    int insert(CompensationClaim row);

    /** Nothing is updated when the version has moved on. */
    int update(CompensationClaim row);

    List<Share> shares(String no);

    int deleteShares(String no);

    int addShares(@Param("no") String no, @Param("shares") List<Share> shares);

    int payShare(@Param("no") String no, @Param("party") Party party, @Param("amount") Money amount);

    List<Deduction> deductions(String no);

    int deleteDeductions(String no);

    int addDeductions(@Param("no") String no, @Param("deductions") List<Deduction> deductions);

    /** Net losses of a bank's claims filed within a year, less what was recovered of their principal. */
    Money losses(
            @Param("bank") PartyId bank,
            @Param("region") RegionCode region,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    /** Claims in one state, for the clock's rounds. */
    List<String> inState(@Param("state") ClaimState state);

    List<ClaimLine> search(
            @Param("filter") ClaimFilter filter,
            @Param("sight") ClaimSight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    ClaimTotals totals(@Param("filter") ClaimFilter filter, @Param("sight") ClaimSight sight);

    long count(@Param("filter") ClaimFilter filter, @Param("sight") ClaimSight sight);
}
