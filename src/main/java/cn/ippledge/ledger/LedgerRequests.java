package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money comes into a fund or leaves it by the word of two people: one asks with the paper in hand, another decides. What is
 * approved is posted in the same transaction, with exactly the lines that were shown.
 */
@Service
@Transactional
public class LedgerRequests {

    /** Entries of other modules belong to a case, which would no longer agree with the book. */
    private static final String OWN_CAUSES = "ledger.";

    private final RequestMapper mapper;
    private final LedgerMapper entries;
    private final Books books;
    private final Ledger ledger;
    private final Periods periods;
    private final CaseNumbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerRequests(
            RequestMapper mapper,
            LedgerMapper entries,
            Books books,
            Ledger ledger,
            Periods periods,
            CaseNumbers numbers,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.entries = entries;
        this.books = books;
        this.ledger = ledger;
        this.periods = periods;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    public record Detail(LedgerRequest request, Book book, List<JournalLine> lines) {}

    /** Returns the request's number. */
    public String make(MakeRequest request, Actor actor) {
        actor.require(RequestKind.makers());
        Book book = books.get(request.bookId(), actor);
        if (!request.kind().fits(book)) throw Rejected.field("kind", LedgerReason.REQUEST_NOT_FOR_BOOK, book.name());
        LocalDate today = LocalDate.now(clock);
        if (request.date().isAfter(today))
            throw Rejected.field(
                    "date", LedgerReason.REQUEST_DAY_IN_FUTURE, request.date().toString());
        MakeRequest checked =
                switch (request.kind()) {
                    case OPENING_BALANCES -> opening(request);
                    case REVERSAL -> reversal(request, book);
                    case REOPENING -> reopening(request, book);
                    default -> request;
                };
        String no = numbers.next("LR", today);
        mapper.insert(no, checked, checked.amount(), actor, now());
        if (!checked.lines().isEmpty()) mapper.insertLines(no, checked.lines());
        audit.record(actor, "ledger.request", no, null, checked);
        return no;
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
        if (mapper.decide(request, state, actor, now(), opinion) == 0) throw new Stale(no);
        if (approved) carryOut(request, actor);
        audit.record(actor, "ledger.decide", no, request, find(no, actor));
    }

    @Transactional(readOnly = true)
    public Detail get(String no, Actor actor) {
        LedgerRequest request = find(no, actor);
        List<JournalLine> lines = request.kind() == RequestKind.REVERSAL
                ? entries.lines(request.reverses()).stream()
                        .map(JournalLine::reversed)
                        .toList()
                : mapper.lines(no);
        return new Detail(request, books.get(request.bookId(), actor), lines);
    }

    /** @param bookId null for all books of the region; {@code state} null for all states */
    @Transactional(readOnly = true)
    public Page<LedgerRequest> page(Long bookId, RequestState state, Page.Request page, Actor actor) {
        return page.of(
                mapper.page(Books.regionOf(actor), bookId, state, page.size(), page.offset()),
                mapper.count(Books.regionOf(actor), bookId, state));
    }

    public boolean mayDecide(LedgerRequest request, Actor actor) {
        return request.isWaiting() && actor.has(request.kind().checker()) && actor.userId() != request.requestedBy();
    }

    public boolean mayMake(Actor actor) {
        return actor.hasAny(RequestKind.makers());
    }

    private void carryOut(LedgerRequest request, Actor actor) {
        switch (request.kind()) {
            case REOPENING -> periods.reopen(request.bookId(), YearMonth.from(request.entryDate()), actor);
            case REVERSAL ->
                mapper.posted(
                        request.no(),
                        ledger.reverse(request.reversesNo(), request.narration(), actor)
                                .id());
            default -> {
                List<NewLine> lines = mapper.lines(request.no()).stream()
                        .map(JournalLine::asNew)
                        .toList();
                String cause = "ledger.request:" + request.no();
                NewEntry entry = new NewEntry(request.bookId(), request.entryDate(), cause, request.narration(), lines);
                mapper.posted(request.no(), ledger.post(entry, actor).id());
            }
        }
    }

    /** A pool that already runs is taken over before anything else is posted. */
    private MakeRequest opening(MakeRequest request) {
        if (mapper.hasEntries(request.bookId())) throw new Rejected(LedgerReason.OPENING_BOOK_HAS_ENTRIES);
        return request;
    }

    private MakeRequest reversal(MakeRequest request, Book book) {
        JournalEntryNo no = request.reverses();
        JournalEntry entry = no == null ? null : entries.find(no.id());
        if (entry == null || entry.bookId() != book.id()) throw new NotFound(String.valueOf(no));
        if (!entry.cause().startsWith(OWN_CAUSES))
            throw new Rejected(LedgerReason.ENTRY_BELONGS_TO_CASE, no.toString(), entry.cause());
        if (entry.reverses() != null) throw new Rejected(LedgerReason.ENTRY_IS_REVERSAL, no.toString());
        if (entry.reversedBy() != null || mapper.isWaitingToReverse(entry.id()))
            throw new Rejected(LedgerReason.ENTRY_ALREADY_REVERSED, no.toString());
        return request;
    }

    private static MakeRequest reopening(MakeRequest request, Book book) {
        YearMonth month = YearMonth.from(request.date());
        if (!month.atEndOfMonth().equals(book.closedThrough()))
            throw Rejected.field("date", LedgerReason.PERIOD_NOT_CLOSED, month.toString());
        return request;
    }

    private LedgerRequest find(String no, Actor actor) {
        LedgerRequest request = mapper.find(no, Books.regionOf(actor));
        if (request == null) throw new NotFound(no);
        return request;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
