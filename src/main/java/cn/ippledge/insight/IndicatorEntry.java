package cn.ippledge.insight;

import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A value that somebody reported, and what the second person said to it. */
public record IndicatorEntry(
        long id,
        RegionCode regionCode,
        String code,
        LocalDate asOf,
        BigDecimal amount,
        String source,
        EntryState state,
        long enteredBy,
        LocalDateTime enteredAt,
        Long decidedBy,
        LocalDateTime decidedAt,
        String opinion,
        int version) {

    public boolean isWaiting() {
        return state == EntryState.ENTERED;
    }
}
