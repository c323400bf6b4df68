package cn.ippledge.party;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * Somebody is on a list for a time.
 *
 * @param validTo the last day, null while open
 * @param source where the finding was published
 * @param region the region whose office keeps the entry; it counts everywhere
 */
public record WatchlistEntry(
        long id,
        WatchlistKind kind,
        String creditCode,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        RegionCode region) {

    public boolean coversDay(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
