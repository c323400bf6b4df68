package cn.ippledge.party;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A region's named list of enterprises that it supports (重点支持名录).
 *
 * @param document the document that sets the list up
 * @param validTo the last day, null while open; after it nobody is on the list any more
 * @param members entries that have not ended by today
 */
public record KeyList(
        long id,
        RegionCode region,
        String name,
        String document,
        LocalDate validFrom,
        LocalDate validTo,
        String enteredByName,
        LocalDateTime enteredAt,
        String endedByName,
        long members) {

    public boolean isOpen(LocalDate today) {
        return validTo == null || validTo.isAfter(today);
    }
}
