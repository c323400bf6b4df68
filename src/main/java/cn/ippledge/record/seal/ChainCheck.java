package cn.ippledge.record.seal;

import cn.ippledge.record.seal.AuditVerifier.Findings;
import cn.ippledge.record.seal.Verification.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Goes through the chain block by block. */
final class ChainCheck {

    private final SealMapper mapper;
    private final Findings findings;
    private final Map<Long, String> anchored = new TreeMap<>();
    private long blocks;
    private long entries;

    ChainCheck(SealMapper mapper, Findings findings, List<Anchor.Line> anchor) {
        this.mapper = mapper;
        this.findings = findings;
        for (Anchor.Line line : anchor) {
            if (!line.chain().equals(Block.MAIN)) continue;
            String other = anchored.put(line.blockNo(), line.hash());
            if (other != null && !other.equals(line.hash()))
                findings.add(Kind.ANCHOR_DIFFERS, line.blockNo(), null, line.hash());
        }
    }

    long blocks() {
        return blocks;
    }

    long entries() {
        return entries;
    }

    void block(Block before, Block block) {
        blocks++;
        long no = before == null ? 1 : before.blockNo() + 1;
        if (block.blockNo() != no) findings.add(Kind.BLOCK_MISSING, no, null, "");
        else if (!Arrays.equals(block.prevHash(), before == null ? Block.NOTHING : before.hash()))
            findings.add(Kind.CHAIN_BROKEN, block.blockNo(), null, "");
        // Blocks are made by one commit each and the fence counts them: a jump means that later blocks were cut off
        // here once.
        else if (block.fence() != (before == null ? 0 : before.fence()) + 1)
            findings.add(Kind.TAIL_MISSING, block.blockNo(), null, "");
        long first = before == null ? 1 : before.lastSeq() + 1;
        boolean bounded = block.entries() > 0
                && block.entries() <= AuditSealer.BLOCK_SIZE
                && block.lastSeq() == block.firstSeq() + block.entries() - 1
                && (block.firstSeq() == first || block.blockNo() != no);
        byte[] hash = block.computedHash();
        if (!bounded || !Arrays.equals(hash, block.hash())) findings.add(Kind.BLOCK_CHANGED, block.blockNo(), null, "");
        if (bounded) rows(block);
        String expected = anchored.remove(block.blockNo());
        if (expected != null && !expected.equals(HexFormat.of().formatHex(hash)))
            findings.add(Kind.ANCHOR_DIFFERS, block.blockNo(), null, expected);
    }

    /** Whatever the chain should still have after its last block. */
    void end(Block last) {
        long lastSeq = last == null ? 0 : last.lastSeq();
        long unknown = mapper.numberedOutside(lastSeq);
        if (unknown > 0) findings.add(Kind.ENTRY_UNKNOWN, null, lastSeq + 1, Long.toString(unknown));
        long fence = last == null ? 0 : last.fence();
        if (mapper.fence(Block.MAIN) != fence)
            findings.add(Kind.TAIL_MISSING, last == null ? 1 : last.blockNo() + 1, null, "");
        anchored.forEach((no, hash) -> findings.add(Kind.ANCHOR_AHEAD, no, null, hash));
    }

    private void rows(Block block) {
        List<SealedRow> rows = mapper.rows(block.firstSeq(), block.lastSeq(), block.entries());
        List<byte[]> leaves = new ArrayList<>();
        long expected = block.firstSeq();
        for (SealedRow row : rows) {
            for (; expected < row.seq(); expected++) findings.add(Kind.ENTRY_MISSING, block.blockNo(), expected, "");
            expected = row.seq() + 1;
            byte[] leaf = Merkle.leaf(row.content());
            leaves.add(leaf);
            if (!Arrays.equals(leaf, row.leaf())) findings.add(Kind.ENTRY_CHANGED, block.blockNo(), row.seq(), "");
            else
                RowCheck.differing(row)
                        .forEach(column -> findings.add(Kind.COLUMN_CHANGED, block.blockNo(), row.seq(), column));
        }
        for (; expected <= block.lastSeq(); expected++) findings.add(Kind.ENTRY_MISSING, block.blockNo(), expected, "");
        entries += rows.size();
        if (rows.size() == block.entries() && !Arrays.equals(Merkle.root(leaves), block.root()))
            findings.add(Kind.ROOT_DIFFERS, block.blockNo(), null, "");
    }
}
