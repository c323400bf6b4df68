package cn.ippledge.record.seal;

import java.time.LocalDateTime;

/** A numbered row with everything that verification looks at. */
record SealedRow(
        long seq,
        LocalDateTime at,
        Long userId,
        String login,
        String userName,
        Long organisation,
        String region,
        String command,
        String caseNo,
        byte[] content,
        byte[] leaf) {}
