package cn.ippledge.compensation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RealisedMapper {

    void insert(Realised row);

    long count(@Param("no") String no, @Param("reference") String reference);

    List<Realised> ofClaim(String no);
}
