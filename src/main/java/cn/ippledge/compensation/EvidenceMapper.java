package cn.ippledge.compensation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface EvidenceMapper {

    /** The last word on each item. */
    List<EvidenceCheck> lastChecks(String claimNo);

    int insert(EvidenceCheck row);
}
