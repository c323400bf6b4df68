package cn.ippledge.collateral;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RightLossMapper {

    void insert(RightLoss loss);

    Optional<RightLoss> of(String registrationNo);

    int confirm(@Param("no") String registrationNo, @Param("byUser") long byUser, @Param("at") LocalDateTime at);

    int drop(String registrationNo);
}
