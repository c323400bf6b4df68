package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SubsidyMapper {

    /** Takes the row for this transaction, so that two people's commands on one claim follow each other. */
    Optional<String> lock(String no);

    Optional<SubsidyClaim> find(String no);

    Optional<SubsidyClaim> visible(@Param("no") String no, @Param("sight") SubsidySight sight);

    int insert(SubsidyClaim row);

    /** Nothing is updated when the version has moved on. */
    int update(SubsidyClaim row);

    List<SubsidyLine> search(
            @Param("filter") SubsidyFilter filter,
            @Param("sight") SubsidySight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") SubsidyFilter filter, @Param("sight") SubsidySight sight);

    /** The approved claims that wait for money, in the order in which they were approved; taken for this transaction. */
    List<String> waiting(
            @Param("region") RegionCode region, @Param("policyId") String policyId, @Param("year") int year);

    List<String> publicityOver(@Param("today") LocalDate today, @Param("after") String after, @Param("size") int size);

    List<Computation.Row> rows(String no);

    int addRows(@Param("claim") SubsidyClaim claim, @Param("rows") List<Computation.Row> rows);

    int removeRows(String no);

    int grantRow(@Param("no") String no, @Param("rowNo") int rowNo, @Param("granted") Money granted);

    /** What other counted claims of the claimant have under the policy; {@code year} null for all years. */
    Money granted(
            @Param("claimant") PartyId claimant,
            @Param("policyId") String policyId,
            @Param("year") Integer year,
            @Param("except") String except);

    /** What other counted claims have for the loan's interest under the policy. */
    OnLoan grantedOnLoan(
            @Param("loanNo") String loanNo, @Param("policyId") String policyId, @Param("except") String except);

    record OnLoan(Money amount, int days) {}
}
