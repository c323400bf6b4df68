package cn.ippledge.record.seal;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a verification found.
 *
 * @param entries the sealed rows whose bytes were digested anew
 * @param unsealed rows that still wait for the sealer; normally none older than a few seconds
 * @param anchors the lines compared with the file outside the database; null when there is no such file
 * @param head the last block; null when there is none
 * @param findings what is wrong, at most {@link #MOST}; empty when all is well
 */
public record Verification(
        Extent extent,
        LocalDateTime at,
        long blocks,
        long entries,
        long unsealed,
        LocalDateTime oldestUnsealed,
        Integer anchors,
        Head head,
        List<Finding> findings) {

    static final int MOST = 200;

    /** The whole chain with the business tables, or what was sealed since. Labels: {@code verification.extent.NAME}. */
    public enum Extent {
        FULL,
        INCREMENTAL
    }

    /** Labels: message key {@code verification.NAME}. */
    public enum Kind {
        ENTRY_CHANGED,
        COLUMN_CHANGED,
        ENTRY_MISSING,
        ENTRY_UNKNOWN,
        ROOT_DIFFERS,
        BLOCK_CHANGED,
        BLOCK_MISSING,
        CHAIN_BROKEN,
        TAIL_MISSING,
        ANCHOR_DIFFERS,
        ANCHOR_AHEAD,
        ANCHOR_UNREADABLE,
        ROW_WITHOUT_ENTRY,
        ENTRY_WITHOUT_ROW
    }

    /** @param detail the column, number or hash concerned; empty when kind and place say it all */
    public record Finding(Kind kind, Long blockNo, Long seq, String detail) {}

    public Verification {
        findings = List.copyOf(findings);
    }

    Verification with(List<Finding> more) {
        return new Verification(extent, at, blocks, entries, unsealed, oldestUnsealed, anchors, head, more);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
