package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person's word on a {@link LedgerRequest}. What is approved is carried out in the same transaction, with exactly the
 * lines that were shown.
 */
@Service
@Transactional
public class LedgerDecisions {

    private final RequestMapper mapper;
    private final Books books;
    private final Ledger ledger;
    private final Periods periods;
    private final BookChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerDecisions(
            RequestMapper mapper,
            Books books,
            Ledger ledger,
            Periods periods,
            BookChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.books = books;
        this.ledger = ledger;
        this.periods = periods;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    public void decide(String no, int version, boolean approved, String opinion, Actor actor) {
        LedgerRequest request = find(no, actor);
        actor.require(request.kind().checker());
        if (request.version() != version) throw new Stale(no);
        if (!request.isWaiting()) throw new Rejected(LedgerReason.REQUEST_DECIDED, no);
        actor.requireOtherThan(request.requestedBy());
        if (!approved && (opinion == null || opinion.isBlank()))
            throw Rejected.field("opinion", LedgerReason.REQUEST_OPINION_REQUIRED);
        RequestState state = approved ? RequestState.APPROVED : RequestState.REJECTED;
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        if (mapper.decide(request, state, actor, now, opinion) == 0) throw new Stale(no);
        if (approved) carryOut(request, actor);
        audit.record(actor, "ledger.decide", no, request, find(no, actor));
    }

    public boolean mayDecide(LedgerRequest request, Actor actor) {
        return request.isWaiting() && actor.has(request.kind().checker()) && actor.userId() != request.requestedBy();
    }

    private void carryOut(LedgerRequest request, Actor actor) {
        switch (request.kind()) {
            case OPEN_BOOK -> open(request, actor);
            case REOPENING -> periods.reopen(request.bookId(), YearMonth.from(request.entryDate()), actor);
            case CHANGE_BOOK -> changes.change(request, mapper.newBook(request.no()), actor);
            case CLOSE_BOOK -> changes.close(request, actor);
            case REOPEN_BOOK -> changes.reopen(request, actor);
            case REVERSAL ->
                mapper.posted(
                        request.no(),
                        ledger.reverse(request.reversesNo(), request.narration(), actor)
                                .id());
            default -> post(request, request.bookId(), actor);
        }
    }

    private void open(LedgerRequest request, Actor actor) {
        Book book = books.openNew(mapper.newBook(request.no()), actor);
        mapper.opened(request.no(), book.id());
        if (!request.amount().isZero()) post(request, book.id(), actor);
    }

    private void post(LedgerRequest request, long bookId, Actor actor) {
        List<NewLine> lines =
                mapper.lines(request.no()).stream().map(JournalLine::asNew).toList();
        String cause = "ledger.request:" + request.no();
        NewEntry entry = new NewEntry(bookId, request.entryDate(), cause, request.narration(), lines);
        mapper.posted(request.no(), ledger.post(entry, actor).id());
    }

    private LedgerRequest find(String no, Actor actor) {
        LedgerRequest request = mapper.find(no, Books.regionOf(actor));
        if (request == null) throw new NotFound(no);
        return request;
    }
}
