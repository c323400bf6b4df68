package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EnrolmentMapper {

    /** Whatever a pool limits waits here, region by region: an enterprise or a bank has one line for all pools. */
    int lockPool(RegionCode region);

    int insert(Enrolment row);

    Optional<Enrolment> find(String no);

    /** Takes the row for this transaction: whether its loan has a claim is not decided twice at once. */
    Optional<String> lockOfLoan(String loanNo);

    Optional<Enrolment> ofLoan(String loanNo);

    Optional<Enrolment> visible(@Param("no") String no, @Param("sight") ClaimSight sight);

    int release(@Param("no") String no, @Param("on") LocalDate on, @Param("version") int version);

    /** What is reserved; each limit asks with its own conditions, null for none. */
    Money reserved(@Param("book") Long book, @Param("enterprise") PartyId enterprise, @Param("bank") PartyId bank);

    /** Principal of all that the bank ever enrolled and that is still reserved. */
    Money reservedPrincipal(@Param("bank") PartyId bank, @Param("region") RegionCode region);

    /** Principal that a bank enrolled within a year. */
    Money enrolled(
            @Param("bank") PartyId bank,
            @Param("region") RegionCode region,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    List<EnrolmentLine> search(
            @Param("filter") EnrolmentFilter filter,
            @Param("sight") ClaimSight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    EnrolmentTotals totals(@Param("filter") EnrolmentFilter filter, @Param("sight") ClaimSight sight);

    long count(@Param("filter") EnrolmentFilter filter, @Param("sight") ClaimSight sight);
}
