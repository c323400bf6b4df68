package cn.ippledge.subsidy;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Somebody says that a published claim is wrong. Real names only, as the notices demand.
 *
 * @param upheld null while it is open
 */
public record Objection(
        long id,
        String claimNo,
        String objector,
        String contact,
        String content,
        LocalDate filedOn,
        long filedBy,
        Boolean upheld,
        Long decidedBy,
        LocalDateTime decidedAt,
        String opinion) {

    public boolean isOpen() {
        return upheld == null;
    }
}
