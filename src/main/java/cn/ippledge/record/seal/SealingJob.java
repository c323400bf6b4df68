package cn.ippledge.record.seal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every half second: seals what was committed, then writes the head to the anchor. Tests seal by themselves. */
@Component
@ConditionalOnProperty(name = "platform.jobs", havingValue = "true", matchIfMissing = true)
class SealingJob {

    private static final Logger log = LoggerFactory.getLogger(SealingJob.class);

    private final AuditSealer sealer;
    private final SealMapper mapper;
    private final Anchor anchor;
    private Anchor.Line anchored;
    private boolean diverged;

    SealingJob(AuditSealer sealer, SealMapper mapper, Anchor anchor) {
        this.sealer = sealer;
        this.mapper = mapper;
        this.anchor = anchor;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    synchronized void run() {
        int sealed;
        do sealed = sealer.sealBlock();
        while (sealed == AuditSealer.BLOCK_SIZE);
        if (anchor.isOn()) anchorHead();
    }

    /** A chain that no longer holds what was anchored is not anchored any further: that would bless it. */
    private void anchorHead() {
        if (anchored == null) {
            List<Anchor.Line> lines = anchor.lines();
            if (!lines.isEmpty()) anchored = lines.get(lines.size() - 1);
        }
        Block head = mapper.last(Block.MAIN);
        if (anchored != null && (head == null || head.blockNo() != anchored.blockNo()) && !holdsAnchored()) return;
        if (head == null || (anchored != null && head.blockNo() <= anchored.blockNo())) return;
        anchor.append(head);
        anchored = new Anchor.Line(head.chain(), head.blockNo(), head.hex());
    }

    private boolean holdsAnchored() {
        Block block = mapper.get(anchored.chain(), anchored.blockNo());
        boolean holds = block != null && block.hex().equals(anchored.hash());
        if (!holds && !diverged) log.error("the audit chain differs from its anchor at block {}", anchored.blockNo());
        diverged = !holds;
        return holds;
    }
}
