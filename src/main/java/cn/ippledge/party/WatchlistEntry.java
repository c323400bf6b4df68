package cn.ippledge.party;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Somebody is on a list for a time.
 *
 * @param listName which key list of the region; empty for the other kinds
 * @param validTo the last day, null while open
 * @param source where the finding was published
 * @param region the region whose office keeps the entry; a finding counts everywhere, a key list in its region
 * @param enteredByName null where the entry is older than the platform's noting of it
 */
public record WatchlistEntry(
        long id,
        WatchlistKind kind,
        String listName,
        String creditCode,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        RegionCode region,
        String enteredByName,
        LocalDateTime enteredAt,
        String endedByName,
        LocalDateTime endedAt,
        String endReason) {}
