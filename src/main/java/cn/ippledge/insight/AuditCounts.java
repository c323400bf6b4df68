package cn.ippledge.insight;

import cn.ippledge.record.AuditedRows;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.springframework.stereotype.Component;

/** The two-way count of the trail, over the tables whose every row is made by exactly one audited command. */
@Component
class AuditCounts implements AuditedRows {

    @Mapper
    interface Counts {
        List<Mismatch> mismatches(@Param("limit") int limit);
    }

    private final Counts counts;

    AuditCounts(Counts counts) {
        this.counts = counts;
    }

    @Override
    public List<Mismatch> mismatches(int limit) {
        return counts.mismatches(limit);
    }
}
