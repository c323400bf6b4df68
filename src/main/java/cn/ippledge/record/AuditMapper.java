package cn.ippledge.record;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

    void insert(@Param("entry") AuditEntry entry, @Param("content") byte[] content, @Param("leaf") byte[] leaf);

    List<AuditRow> ofCase(@Param("caseNo") String caseNo);

    /** @param region null for every region */
    List<AuditRow> search(
            @Param("filter") AuditFilter filter,
            @Param("until") LocalDate until,
            @Param("region") RegionCode region,
            @Param("before") Long before,
            @Param("limit") int limit);

    AuditRow get(@Param("id") long id, @Param("region") RegionCode region);
}
