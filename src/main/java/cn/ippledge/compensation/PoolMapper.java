package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PoolMapper {

    /** What one bank has in the pool. */
    record BankRow(PartyId bank, String name, long loans, Money reserved, Money overdue) {}

    /** What was paid, or came back, on one day. */
    record DayRow(long book, LocalDate onDay, Money amount) {}

    List<BankRow> banks(RegionCode region);

    List<DayRow> payments(@Param("region") RegionCode region, @Param("from") LocalDate from);

    List<DayRow> refunds(@Param("region") RegionCode region, @Param("from") LocalDate from);
}
