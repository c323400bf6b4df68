package cn.ippledge.record.seal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one block of committed rows. The locked row of the chain is the lease; should two sealers ever run all the same, the
 * fence and the unique keys let only one of them commit.
 */
@Component
public class AuditSealer {

    static final int BLOCK_SIZE = 1_000;
    private static final int UPDATE_SIZE = 200;

    private final SealMapper mapper;
    private final Clock clock;

    AuditSealer(SealMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Seals what is waiting, block by block. */
    @Transactional
    public int sealBlock() {
        Long fence = mapper.lease(Block.MAIN);
        if (fence == null) return 0;
        List<Unsealed> waiting = mapper.unsealed(BLOCK_SIZE);
        if (waiting.isEmpty()) return 0;
        Block last = mapper.last(Block.MAIN);
        long first = last == null ? 1 : last.lastSeq() + 1;
        number(waiting, first);
        mapper.insert(new Block(
                        Block.MAIN,
                        last == null ? 1 : last.blockNo() + 1,
                        last == null ? Block.NOTHING : last.hash(),
                        first,
                        first + waiting.size() - 1,
                        waiting.size(),
                        Merkle.root(waiting.stream().map(Unsealed::leaf).toList()),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                        fence + 1,
                        null)
                .sealed());
        if (mapper.advance(Block.MAIN, fence) != 1)
            throw new IllegalStateException("another sealer took over at fence " + fence);
        return waiting.size();
    }

    private void number(List<Unsealed> waiting, long first) {
        List<Numbered> rows = new ArrayList<>();
        for (Unsealed row : waiting) rows.add(new Numbered(row.id(), first + rows.size()));
        int numbered = 0;
        for (int from = 0; from < rows.size(); from += UPDATE_SIZE)
            numbered += mapper.number(rows.subList(from, Math.min(rows.size(), from + UPDATE_SIZE)));
        if (numbered != rows.size())
            throw new IllegalStateException(rows.size() - numbered + " rows were numbered by somebody else");
    }
}
