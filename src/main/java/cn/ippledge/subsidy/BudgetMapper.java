package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BudgetMapper {

    int insert(@Param("row") BudgetChange row, @Param("key") GeneratedId key);

    Optional<BudgetChange> find(@Param("id") long id, @Param("region") RegionCode region);

    /** Nothing is updated when somebody decided before. */
    int decide(
            @Param("id") long id,
            @Param("state") BudgetChange.State state,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);

    List<BudgetChange> ofYear(@Param("region") RegionCode region, @Param("year") int year);

    Money sum(@Param("region") RegionCode region, @Param("year") int year, @Param("policyId") String policyId);
}
