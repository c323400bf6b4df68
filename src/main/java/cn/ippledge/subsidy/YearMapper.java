package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** A year's claims in sums and tables; all of them by the indexes over region and year. */
@Mapper
interface YearMapper {

    List<SubsidyLine> claims(
            @Param("year") int year,
            @Param("state") SubsidyState state,
            @Param("policyId") String policyId,
            @Param("sight") SubsidySight sight,
            @Param("size") int size);

    List<String> objected(@Param("year") int year, @Param("sight") SubsidySight sight);

    /** Claims whose rows would have been more without a cap. */
    List<String> capped(@Param("year") int year, @Param("sight") SubsidySight sight);

    List<Sum> sums(@Param("region") RegionCode region, @Param("year") int year, @Param("by") SubsidyStatistics.By by);

    /** @param name of the group; empty where it is not known */
    record Sum(String name, long claims, Money granted, Money paid) {}
}
