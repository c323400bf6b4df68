package cn.ippledge.record.seal;

import cn.ippledge.record.seal.Verification.Extent;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.springframework.transaction.annotation.Transactional;

@Mapper
interface VerificationMapper {

    @Transactional
    void insert(@Param("v") Verification verification, @Param("findings") String findings);

    Optional<VerificationRow> last(@Param("extent") Extent extent);

    /** The head of the last verification that found nothing. */
    Optional<Head> lastSound();
}
