package cn.ippledge.record.seal;

import cn.ippledge.record.seal.Verification.Extent;
import cn.ippledge.record.seal.Verification.Finding;
import cn.ippledge.record.seal.Verification.Kind;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Digests every sealed row anew and compares it with the blocks, and the blocks with the anchor. Trusts no stored digest. */
@Service
public class AuditVerifier {

    private static final int BLOCKS_AT_ONCE = 100;

    private final SealMapper mapper;
    private final Anchor anchor;
    private final Clock clock;

    AuditVerifier(SealMapper mapper, Anchor anchor, Clock clock) {
        this.mapper = mapper;
        this.anchor = anchor;
        this.clock = clock;
    }

    /** One snapshot from beginning to end, so that what is sealed meanwhile raises no false alarm. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        return verify(Extent.FULL, null, new Findings());
    }

    /** The blocks after that one, which must still be what it was; the whole chain when there is none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verifySince(Head sound) {
        Findings findings = new Findings();
        if (sound == null) return verify(Extent.INCREMENTAL, null, findings);
        Block start = mapper.get(Block.MAIN, sound.blockNo());
        if (start == null) findings.add(Kind.BLOCK_MISSING, sound.blockNo(), null, "");
        else if (!Arrays.equals(start.computedHash(), sound.hash()))
            findings.add(Kind.BLOCK_CHANGED, sound.blockNo(), null, "");
        return verify(Extent.INCREMENTAL, start, findings);
    }

    private Verification verify(Extent extent, Block start, Findings findings) {
        List<Anchor.Line> lines;
        try {
            lines = anchor.lines();
        } catch (IllegalStateException e) {
            lines = List.of();
            findings.add(Kind.ANCHOR_UNREADABLE, null, null, "");
        }
        ChainCheck check = new ChainCheck(mapper, findings, since(start, lines));
        Block last = start;
        for (List<Block> blocks = next(start); !blocks.isEmpty(); blocks = next(last))
            for (Block block : blocks) {
                check.block(last, block);
                last = block;
            }
        check.end(last);
        return new Verification(
                extent,
                LocalDateTime.now(clock),
                check.blocks(),
                check.entries(),
                mapper.countUnsealed(),
                mapper.oldestUnsealed(),
                anchor.isOn() ? lines.size() : null,
                last == null ? null : new Head(last.blockNo(), last.computedHash()),
                findings.list());
    }

    private static List<Anchor.Line> since(Block start, List<Anchor.Line> lines) {
        if (start == null) return lines;
        return lines.stream().filter(line -> line.blockNo() > start.blockNo()).toList();
    }

    private List<Block> next(Block last) {
        return mapper.after(Block.MAIN, last == null ? 0 : last.blockNo(), BLOCKS_AT_ONCE);
    }

    /** Collects up to a limit: a rewritten chain would otherwise report every row of it. */
    static final class Findings {

        private final List<Finding> list = new ArrayList<>();

        void add(Kind kind, Long blockNo, Long seq, String detail) {
            if (list.size() < Verification.MOST) list.add(new Finding(kind, blockNo, seq, detail));
        }

        List<Finding> list() {
            return list;
        }
    }
}
