package cn.ippledge.compensation;

import cn.ippledge.ledger.Book;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PoolMapper {

    /** What one bank has in the pool. */
    record BankRow(PartyId bank, String name, long loans, Money reserved, Money overdue) {}

    /** What was paid, or came back, on one day. */
    record DayRow(long book, LocalDate onDay, Money amount) {}

    /** Loans that the pool still stands behind. */
    long enrolledLoans(long book);

    long waitingClaims(long book);

    /**
     * Claims not in one of the {@code ended} states that the pool paid for, owes, or will be asked for.
     *
     * @param level whose shares the pool pays for all loans of its region; null when another pool does
     */
    long openClaims(
            @Param("book") Book book, @Param("level") String level, @Param("ended") Collection<ClaimState> ended);

    List<BankRow> banks(RegionCode region);

    List<DayRow> payments(@Param("region") RegionCode region, @Param("from") LocalDate from);

    List<DayRow> refunds(@Param("region") RegionCode region, @Param("from") LocalDate from);
}
