package cn.ippledge.record.seal;

import cn.ippledge.record.seal.Verification.Extent;
import cn.ippledge.record.seal.Verification.Finding;
import java.time.LocalDateTime;
import java.util.List;

/** A kept verification; its findings are written as JSON. */
record VerificationRow(
        Extent extent,
        LocalDateTime at,
        long blocks,
        long entries,
        long unsealed,
        LocalDateTime oldestUnsealed,
        Integer anchors,
        String findings) {

    Verification with(List<Finding> read) {
        return new Verification(extent, at, blocks, entries, unsealed, oldestUnsealed, anchors, null, read);
    }
}
