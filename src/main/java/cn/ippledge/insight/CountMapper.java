package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CountMapper {

    record Total(Money amount, long loans) {}

    void ensureLoan(@Param("loanKey") String loanKey, @Param("region") RegionCode region);

    /** The registration that counts for the loan now, its row locked; {@code null} when none does. */
    CountedRegistration lockCounted(@Param("loanKey") String loanKey);

    int keep(@Param("loanKey") String loanKey, @Param("registration") CountedRegistration registration);

    int markRevoked(@Param("loanKey") String loanKey, @Param("caseNo") String caseNo, @Param("on") LocalDate on);

    CountedRegistration lockFirstLive(@Param("loanKey") String loanKey);

    int count(@Param("loanKey") String loanKey, @Param("first") CountedRegistration first);

    int uncount(@Param("loanKey") String loanKey);

    void addToDay(
            @Param("region") RegionCode region,
            @Param("day") LocalDate day,
            @Param("amount") BigDecimal amount,
            @Param("loans") int loans);

    Total total(@Param("region") RegionCode region, @Param("from") LocalDate from, @Param("to") LocalDate to);

    List<MonthAmount> byMonth(
            @Param("region") RegionCode region, @Param("from") LocalDate from, @Param("to") LocalDate to);

    List<CountedLoan> counted(
            @Param("region") RegionCode region,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("size") int size,
            @Param("offset") long offset);
}
