package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RecountMapper {

    record Kept(
            String loanKey,
            String caseNo,
            RegionCode regionCode,
            PartyId bankId,
            Money securedAmount,
            LocalDate registeredOn,
            LocalDate revokedOn) {}

    List<Kept> kept(@Param("caseNos") Collection<String> caseNos);

    long keptCount(@Param("region") RegionCode region);

    List<String> wrongShares(@Param("region") RegionCode region, @Param("size") int size);

    List<String> wrongLoans(@Param("region") RegionCode region, @Param("size") int size);

    List<LocalDate> wrongDays(@Param("region") RegionCode region, @Param("size") int size);
}
