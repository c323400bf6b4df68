package cn.ippledge.insight;

import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IndicatorMapper {

    record Reported(String code, LocalDate asOf, BigDecimal amount, String source) {}

    List<Indicator> ofRegion(@Param("region") RegionCode region);

    Indicator find(@Param("region") RegionCode region, @Param("code") String code);

    List<Reported> newestConfirmed(@Param("region") RegionCode region, @Param("asOf") LocalDate asOf);
}
