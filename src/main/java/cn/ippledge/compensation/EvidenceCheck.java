package cn.ippledge.compensation;

import java.time.LocalDateTime;

/**
 * What the clerk said of one item.
 *
 * @param document the item's newest when it was looked at; null when there was none
 * @param remark why it was not accepted; else empty or a note
 */
public record EvidenceCheck(
        String claimNo,
        Evidence item,
        Long document,
        boolean accepted,
        String remark,
        long checkedBy,
        LocalDateTime checkedAt) {}
