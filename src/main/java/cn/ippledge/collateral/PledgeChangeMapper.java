package cn.ippledge.collateral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PledgeChangeMapper {

    void insert(PledgeChange change);

    Optional<PledgeChange> open(String no);

    List<PledgeChange> of(String no);

    int decide(
            @Param("id") long id,
            @Param("approved") boolean approved,
            @Param("effectiveOn") LocalDate effectiveOn,
            @Param("opinion") String opinion,
            @Param("byUser") long byUser,
            @Param("at") LocalDateTime at);
}
