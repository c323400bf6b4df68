package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RecoveryMapper {

    int insert(@Param("row") Recovery row, @Param("key") GeneratedId key);

    Optional<Recovery> find(long id);

    Optional<Recovery> byReference(@Param("no") String no, @Param("reference") String reference);

    List<Recovery> ofClaim(String no);

    int addShares(@Param("id") long id, @Param("shares") List<PartyShare> shares);

    List<PartyShare> shares(String no);

    /** A receipt that waited for the last payment is shared; 0 when it was before. */
    /** None of the claim's receipts is shared for itself any more. */
    int settleWaiting(String claimNo);

    int share(@Param("id") long id, @Param("refund") Money refund);

    /** What came back of the borrower's principal. */
    Money principalOf(String no);

    /** Nothing is updated when the receipt of the refund was confirmed before. */
    int confirm(
            @Param("id") long id,
            @Param("reference") String reference,
            @Param("on") LocalDate on,
            @Param("entryNo") String entryNo,
            @Param("user") long user);

    int propose(@Param("row") Reversal row, @Param("key") GeneratedId key);

    Optional<Reversal> reversal(long id);

    Optional<Reversal> reversalOf(String no);

    List<Reversal> reversals(String no);

    int decide(Reversal row);
}
