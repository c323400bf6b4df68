package cn.ippledge.collateral;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FilingMapper {

    record Row(String form, String foundCodes) {}

    void insert(
            @Param("no") String no,
            @Param("form") String form,
            @Param("foundCodes") String foundCodes,
            @Param("byUser") long byUser,
            @Param("at") LocalDateTime at);

    Optional<Row> last(String no);
}
