package cn.ippledge.record;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

    void insert(@Param("entry") AuditEntry entry, @Param("content") byte[] content, @Param("leaf") byte[] leaf);

    List<AuditRow> ofCase(@Param("caseNo") String caseNo);
}
