package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money comes into a fund or leaves it, and a fund gets its book, by the word of two people: one asks here with the paper in
 * hand, another decides, see {@link LedgerDecisions}.
 */
@Service
@Transactional
public class LedgerRequests {

    /** Entries of other modules belong to a case, which would no longer agree with the book. */
    private static final String OWN_CAUSES = "ledger.";

    /** Documents of a request are of this kind. Label: message key {@code documentKind.FUND_PAPER}. */
    static final String PAPER = "FUND_PAPER";

    private final RequestMapper mapper;
    private final LedgerMapper entries;
    private final Books books;
    private final Documents documents;
    private final CaseNumbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerRequests(
            RequestMapper mapper,
            LedgerMapper entries,
            Books books,
            Documents documents,
            CaseNumbers numbers,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.entries = entries;
        this.books = books;
        this.documents = documents;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param book null while it is not open; then {@code newBook} says what it will be
     * @param lines what was or will be posted
     */
    public record Detail(LedgerRequest request, Book book, OpenBook newBook, List<JournalLine> lines) {}

    public record Proposal(LedgerRequest request, OpenBook book) {}

    /** Returns the request's number. */
    public String make(MakeRequest request, Actor actor) {
        return make(request, null, actor);
    }

    /** @param paper what the request rests on, as a file; required where balances are taken over */
    public String make(MakeRequest request, Upload paper, Actor actor) {
        actor.require(RequestKind.makers());
        Book book = books.get(request.bookId(), actor);
        requireKept(book, request.kind());
        if (!request.kind().fits(book)) throw Rejected.field("kind", LedgerReason.REQUEST_NOT_FOR_BOOK, book.name());
        switch (request.kind()) {
            case OPENING_BALANCES -> checkOpening(request);
            case REVERSAL -> checkReversal(request, book);
            case REOPENING -> checkReopening(request, book);
            case CLOSE_BOOK -> books.requireClosable(book);
            default -> {}
        }
        String no = insert(request, actor);
        keep(request, paper, no, actor);
        audit.record(actor, "ledger.request", no, null, request);
        return no;
    }

    /** A fund of the actor's region asks for its book; with {@code opening}'s lines where it already runs. */
    public String propose(OpenBook book, MakeRequest opening, Upload paper, Actor actor) {
        actor.require(RequestKind.makers());
        if (!book.region().equals(Books.regionOf(actor))) throw new NotFound(book.region());
        if (opening.kind() != RequestKind.OPEN_BOOK)
            throw Rejected.field("kind", LedgerReason.REQUEST_NOT_FOR_BOOK, book.name());
        if (books.exists(book)) throw Books.taken(book);
        String no = insert(opening, actor);
        mapper.insertNewBook(no, book);
        keep(opening, paper, no, actor);
        audit.record(actor, "ledger.request", no, null, Map.of("book", book, "opening", opening));
        return no;
    }

    /** A book is to have another name or another account with its custodian from the request's day on. */
    public String change(MakeRequest request, ChangeBook wanted, Upload paper, Actor actor) {
        actor.require(RequestKind.makers());
        Book book = books.get(request.bookId(), actor);
        requireKept(book, request.kind());
        OpenBook changed = wanted.of(book),
                before = new ChangeBook(book.name(), book.bankName(), book.bankAccount()).of(book);
        if (changed.equals(before)) throw Rejected.field("name", LedgerReason.BOOK_UNCHANGED, book.name());
        if (!changed.name().equals(book.name()) && books.exists(changed)) throw Books.taken(changed);
        books.requireLast(book, request.date());
        String no = insert(request, actor);
        mapper.insertNewBook(no, changed);
        keep(request, paper, no, actor);
        audit.record(actor, "ledger.request", no, null, Map.of("book", changed, "request", request));
        return no;
    }

    @Transactional(readOnly = true)
    public Detail get(String no, Actor actor) {
        LedgerRequest request = find(no, actor);
        List<JournalLine> lines = request.kind() == RequestKind.REVERSAL
                ? entries.lines(request.reverses()).stream()
                        .map(JournalLine::reversed)
                        .toList()
                : mapper.lines(no);
        Book book = request.bookId() == null ? null : books.get(request.bookId(), actor);
        return new Detail(request, book, mapper.newBook(no), lines);
    }

    /** @param bookId null for all books of the region; {@code state} null for all states */
    @Transactional(readOnly = true)
    public Page<LedgerRequest> page(Long bookId, RequestState state, Page.Request page, Actor actor) {
        return page.of(
                mapper.page(Books.regionOf(actor), bookId, state, page.size(), page.offset()),
                mapper.count(Books.regionOf(actor), bookId, state));
    }

    /** Books of the actor's region that wait for the second person. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(Actor actor) {
        return mapper.proposals(Books.regionOf(actor)).stream()
                .map(request -> new Proposal(request, mapper.newBook(request.no())))
                .toList();
    }

    public boolean mayMake(Actor actor) {
        return actor.hasAny(RequestKind.makers());
    }

    private String insert(MakeRequest request, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (request.date().isAfter(today))
            throw Rejected.field(
                    "date", LedgerReason.REQUEST_DAY_IN_FUTURE, request.date().toString());
        String no = numbers.next("LR", today);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        mapper.insert(no, request, request.amount(), actor, now);
        if (!request.lines().isEmpty()) mapper.insertLines(no, request.lines());
        return no;
    }

    /** The second person sees the very paper that the first one read the balances from. */
    private void keep(MakeRequest request, Upload paper, String no, Actor actor) {
        boolean takesOver = !request.lines().isEmpty() && !request.kind().isSimple();
        if (takesOver && paper == null) throw Rejected.field("file", LedgerReason.OPENING_PAPER_REQUIRED);
        if (request.kind().needsPaper() && paper == null)
            throw Rejected.field("file", LedgerReason.REQUEST_PAPER_REQUIRED);
        if (paper != null) documents.store(paper, no, PAPER, actor);
    }

    /** Nothing is asked for about a book that is closed for good but its return. */
    static void requireKept(Book book, RequestKind kind) {
        boolean returns = kind == RequestKind.REOPEN_BOOK;
        if (book.isClosed() && !returns) throw new Rejected(LedgerReason.BOOK_CLOSED);
        if (!book.isClosed() && returns) throw new Rejected(LedgerReason.BOOK_NOT_CLOSED, book.name());
    }

    /** A pool that already runs is taken over before anything else is posted. */
    private void checkOpening(MakeRequest request) {
        if (mapper.hasEntries(request.bookId())) throw new Rejected(LedgerReason.OPENING_BOOK_HAS_ENTRIES);
    }

    private void checkReversal(MakeRequest request, Book book) {
        JournalEntryNo no = request.reverses();
        JournalEntry entry = no == null ? null : entries.find(no.id());
        if (entry == null || entry.bookId() != book.id()) throw new NotFound(String.valueOf(no));
        if (!entry.cause().startsWith(OWN_CAUSES))
            throw new Rejected(LedgerReason.ENTRY_BELONGS_TO_CASE, no.toString(), entry.cause());
        if (entry.reverses() != null) throw new Rejected(LedgerReason.ENTRY_IS_REVERSAL, no.toString());
        if (entry.reversedBy() != null || mapper.isWaitingToReverse(entry.id()))
            throw new Rejected(LedgerReason.ENTRY_ALREADY_REVERSED, no.toString());
    }

    private static void checkReopening(MakeRequest request, Book book) {
        YearMonth month = YearMonth.from(request.date());
        if (!month.atEndOfMonth().equals(book.closedThrough()))
            throw Rejected.field("date", LedgerReason.PERIOD_NOT_CLOSED, month.toString());
    }

    private LedgerRequest find(String no, Actor actor) {
        LedgerRequest request = mapper.find(no, Books.regionOf(actor));
        if (request == null) throw new NotFound(no);
        return request;
    }
}
