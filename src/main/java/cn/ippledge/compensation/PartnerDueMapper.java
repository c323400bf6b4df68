package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PartnerDueMapper {

    Optional<String> lock(String no);

    Optional<PartnerDue> find(String no);

    Optional<PartnerDue> visible(@Param("no") String no, @Param("sight") PartySight sight);

    /** Both ways, in the order in which they were opened. */
    List<PartnerDue> ofClaim(String claimNo);

    int insert(@Param("no") String no, @Param("row") PartnerDue row);

    /** Nothing is updated when the version has moved on. */
    int update(PartnerDue row);

    List<PartnerPayment> payments(String dueNo);

    int enter(@Param("row") EnterPartnerPayment row, @Param("user") long user, @Param("at") LocalDateTime at);

    /** Nothing is updated when somebody has decided it. */
    int decide(
            @Param("id") long id,
            @Param("confirmed") boolean confirmed,
            @Param("opinion") String opinion,
            @Param("user") long user,
            @Param("at") LocalDateTime at);

    int addPart(@Param("recovery") long recovery, @Param("dueNo") String dueNo, @Param("amount") Money amount);

    /** The partner's part of all receipts. */
    Money recovered(String dueNo);

    /** Of what goes back because of a receipt. */
    Optional<PartnerReceipt> receipt(PartnerDue back);

    List<PartnerDueLine> linesOfClaim(@Param("claimNo") String claimNo, @Param("sight") PartySight sight);

    List<PartnerDueLine> search(
            @Param("filter") PartnerDueFilter filter,
            @Param("sight") PartySight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") PartnerDueFilter filter, @Param("sight") PartySight sight);

    List<PartnerLoanLine> loans(
            @Param("partner") PartyId partner,
            @Param("pattern") String pattern,
            @Param("offset") long offset,
            @Param("size") int size);

    long countLoans(@Param("partner") PartyId partner, @Param("pattern") String pattern);
}
