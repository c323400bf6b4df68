package cn.ippledge.compensation;

import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.BookUse;
import cn.ippledge.ledger.Obstacle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a pool still stands behind: loans, claims that wait for its money, and claims that may yet ask for money or bring some
 * back. Also those of other pools' loans, where this one pays for its level.
 */
@Component
class PoolUse implements BookUse {

    private static final List<ClaimState> ENDED =
            Arrays.stream(ClaimState.values()).filter(ClaimState::isTerminal).toList();

    private final Pools pools;
    private final PoolMapper mapper;

    PoolUse(Pools pools, PoolMapper mapper) {
        this.pools = pools;
        this.mapper = mapper;
    }

    @Override
    public List<Obstacle> of(Book book) {
        if (book.kind() != BookKind.RISK_POOL) return List.of();
        List<Obstacle> found = new ArrayList<>();
        add(found, CompensationReason.POOL_HAS_LOANS, mapper.enrolledLoans(book.id()));
        add(found, CompensationReason.POOL_HAS_QUEUE, mapper.waitingClaims(book.id()));
        String level = pools.paysForItsLevel(book) ? book.fundLevel().name() : null;
        add(found, CompensationReason.POOL_HAS_CLAIMS, mapper.openClaims(book, level, ENDED));
        return found;
    }

    private static void add(List<Obstacle> found, CompensationReason reason, long count) {
        if (count > 0) found.add(new Obstacle(reason, count));
    }
}
