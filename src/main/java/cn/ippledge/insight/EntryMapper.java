package cn.ippledge.insight;

import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EntryMapper {

    /** A row to insert; takes the id that the database gives it. */
    final class Fresh {
        private long id;
        final RegionCode region;
        final String code;
        final LocalDate asOf;
        final BigDecimal amount;
        final String source;
        final long enteredBy;
        final LocalDateTime enteredAt;

        Fresh(RegionCode region, EnterIndicator entry, long enteredBy, LocalDateTime enteredAt) {
            this.region = region;
            this.code = entry.code();
            this.asOf = entry.asOf();
            this.amount = entry.amount();
            this.source = entry.source();
            this.enteredBy = enteredBy;
            this.enteredAt = enteredAt;
        }

        long id() {
            return id;
        }
    }

    void insert(Fresh entry);

    IndicatorEntry find(@Param("region") RegionCode region, @Param("id") long id);

    int decide(
            @Param("entry") IndicatorEntry entry,
            @Param("state") EntryState state,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);

    List<IndicatorEntry> history(
            @Param("region") RegionCode region,
            @Param("code") String code,
            @Param("size") int size,
            @Param("offset") long offset);

    long countHistory(@Param("region") RegionCode region, @Param("code") String code);

    List<IndicatorEntry> waiting(@Param("region") RegionCode region);
}
