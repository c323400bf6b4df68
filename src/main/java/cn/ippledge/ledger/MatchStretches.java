package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of a run of {@link Matching}: its beginning, each stretch, its end. */
@Component
@Transactional
class MatchStretches {

    /** A stretch takes a second; whoever was not seen for so long has died. */
    private static final Duration DEAD = Duration.ofMinutes(5);

    private final MatchMapper mapper;
    private final ReconciliationMapper lines;
    private final AuditTrail audit;
    private final Clock clock;

    MatchStretches(MatchMapper mapper, ReconciliationMapper lines, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    enum Round {
        NAMED,
        ALONE
    }

    Matching.Progress begin(long bookId, Actor actor) {
        LocalDateTime now = now();
        mapper.prepare(bookId, now);
        long total = lines.counts(bookId).openAtBank() * Round.values().length;
        if (mapper.begin(bookId, total, actor, now, now.minus(DEAD)) == 0) {
            Matching.Progress running = mapper.progress(bookId);
            throw new Rejected(LedgerReason.BANK_MATCHING_RUNS, running.startedByName(), running.percent());
        }
        return mapper.progress(bookId);
    }

    /** Returns where the next stretch begins; null behind the last one. */
    MatchMapper.Cursor next(long bookId, int run, Round round, MatchMapper.Cursor after, int size) {
        if (mapper.hold(bookId, run, now()) == 0) throw new Stale(Book.caseNo(bookId));
        List<MatchRule.Said> stretch = mapper.stretch(bookId, after, size);
        if (stretch.isEmpty()) return null;
        List<MatchRule.Match> found = round == Round.NAMED ? named(bookId, stretch) : alone(bookId, stretch);
        int matched = found.isEmpty() ? 0 : mapper.match(found, CaseEvent.SYSTEM, now());
        mapper.moved(bookId, stretch.size(), matched);
        MatchRule.Said last = stretch.get(stretch.size() - 1);
        return stretch.size() < size ? null : new MatchMapper.Cursor(last.bookedOn(), last.id());
    }

    Matching.Progress end(long bookId, int run, Actor actor) {
        if (mapper.end(bookId, run, now()) == 0) throw new Stale(Book.caseNo(bookId));
        Matching.Progress done = mapper.progress(bookId);
        audit.record(actor, "ledger.bank-matching", Book.caseNo(bookId), null, done);
        return done;
    }

    private List<MatchRule.Match> named(long bookId, List<MatchRule.Said> stretch) {
        Set<String> numbers =
                stretch.stream().flatMap(said -> said.numbers().stream()).collect(Collectors.toSet());
        List<Long> entries = numbers.stream()
                .filter(JournalEntryNo::isOne)
                .map(number -> JournalEntryNo.parse(number).id())
                .toList();
        List<String> causes =
                numbers.stream().map(number -> MatchRule.REQUEST + number).toList();
        return MatchRule.named(
                stretch, mapper.named(bookId, entries, numbers, causes, ids(stretch), MatchRule.DAYS_WHEN_NAMED));
    }

    private List<MatchRule.Match> alone(long bookId, List<MatchRule.Said> stretch) {
        List<MatchMapper.Pair> pairs = mapper.single(bookId, ids(stretch), MatchRule.DAYS_WHEN_ALONE);
        if (pairs.isEmpty()) return List.of();
        Set<MatchRule.Ours> wanted = mapper.wantedOnce(bookId, pairs, MatchRule.DAYS_WHEN_ALONE);
        return pairs.stream()
                .filter(pair -> wanted.contains(pair.ours()))
                .map(pair -> new MatchRule.Match(pair.bankLineId(), pair.ours()))
                .toList();
    }

    private static List<Long> ids(List<MatchRule.Said> stretch) {
        return stretch.stream().map(MatchRule.Said::id).toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
