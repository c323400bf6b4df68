package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches what is certain, see {@link MatchRule}: first what the bank names, then what stands alone. It goes through the bank's
 * open lines in stretches, so that any number of them takes the same memory and others post in between; what comes out does not
 * depend on the size of a stretch. One run of a book at a time.
 */
@Service
public class Matching {

    private static final int STRETCH = 500;

    private final Books books;
    private final MatchMapper mapper;
    private final MatchStretches stretches;

    Matching(Books books, MatchMapper mapper, MatchStretches stretches) {
        this.books = books;
        this.mapper = mapper;
        this.stretches = stretches;
    }

    /**
     * The last run of a book.
     *
     * @param total bank lines to look at, and {@code looked} at so far, in both rounds together
     * @param endedAt null while it runs
     */
    public record Progress(
            int run,
            long total,
            long looked,
            long matched,
            String startedByName,
            LocalDateTime startedAt,
            LocalDateTime endedAt) {

        public boolean isRunning() {
            return endedAt == null;
        }

        public long percent() {
            return total == 0 ? 100 : Math.min(100, 100 * looked / total);
        }
    }

    /** Refused with BANK_MATCHING_RUNS while somebody else's run of the book goes on. */
    public Progress run(long bookId, Actor actor) {
        actor.require(Reconciliation.KEEPERS);
        books.get(bookId, actor);
        return run(bookId, STRETCH, actor);
    }

    /** Empty before the first run. */
    @Transactional(readOnly = true)
    public Optional<Progress> last(long bookId, Actor actor) {
        return Optional.ofNullable(mapper.progress(books.get(bookId, actor).id()))
                .filter(progress -> progress.run() > 0);
    }

    Progress run(long bookId, int stretch, Actor actor) {
        int run = stretches.begin(bookId, actor).run();
        for (MatchStretches.Round round : MatchStretches.Round.values()) {
            MatchMapper.Cursor at = MatchMapper.Cursor.START;
            while (at != null) at = stretches.next(bookId, run, round, at, stretch);
        }
        return stretches.end(bookId, run, actor);
    }
}
