package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import java.time.LocalDateTime;

/**
 * Money that has to come back, with interest from the day it was paid.
 *
 * @param decidedBy null while a second person has to look at it
 */
public record ClawBack(
        String claimNo,
        String reason,
        Money amount,
        Money interest,
        long askedBy,
        LocalDateTime askedAt,
        Long decidedBy,
        LocalDateTime decidedAt) {

    public boolean isOpen() {
        return decidedBy == null;
    }
}
