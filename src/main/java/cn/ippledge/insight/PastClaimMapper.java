package cn.ippledge.insight;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PastClaimMapper {

    /** @param asked what the policy was asked, as the claim's module wrote it */
    record Past(String no, long subjectId, String subject, LocalDate day, String asked) {}

    long countSubsidies(@Param("kind") String kind, @Param("region") RegionCode region);

    List<Past> subsidies(
            @Param("kind") String kind,
            @Param("region") RegionCode region,
            @Param("after") String after,
            @Param("size") int size);

    long countCompensations(@Param("region") RegionCode region);

    List<Past> compensations(@Param("region") RegionCode region, @Param("after") String after, @Param("size") int size);
}
