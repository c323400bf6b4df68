package cn.ippledge.compensation;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BreakerMapper {

    Optional<Breaker> open(@Param("bank") PartyId bank, @Param("region") RegionCode region);

    /** Every pause of a region, newest first. */
    List<Breaker> ofRegion(RegionCode region);

    int insert(Breaker row);

    int lift(@Param("id") long id, @Param("on") LocalDate on);
}
