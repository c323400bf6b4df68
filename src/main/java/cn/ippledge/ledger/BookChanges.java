package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what two people agreed on about a book itself: its end, its return, its name and its account. */
@Service
@Transactional
class BookChanges {

    private final Books door;
    private final BookMapper books;
    private final PeriodMapper periods;
    private final AuditTrail audit;
    private final Clock clock;

    BookChanges(Books door, BookMapper books, PeriodMapper periods, AuditTrail audit, Clock clock) {
        this.door = door;
        this.books = books;
        this.periods = periods;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at the book once more with its balances in hand: what was posted since it was asked for counts. */
    void close(LedgerRequest request, Actor actor) {
        List<Long> accounts = take(request.bookId());
        Book before = books.find(request.bookId());
        LedgerRequests.requireKept(before, request.kind());
        door.requireClosable(before);
        periods.fixBalances(accounts, Book.FOR_GOOD);
        books.close(before.id(), LocalDate.now(clock));
        recorded("ledger.book-close", before, request, actor);
    }

    void reopen(LedgerRequest request, Actor actor) {
        List<Long> accounts = take(request.bookId());
        Book before = books.find(request.bookId());
        LedgerRequests.requireKept(before, request.kind());
        periods.fixBalances(accounts, before.closedThrough());
        books.close(before.id(), null);
        recorded("ledger.book-reopen", before, request, actor);
    }

    void change(LedgerRequest request, OpenBook wanted, Actor actor) {
        periods.lockBook(request.bookId());
        Book before = books.find(request.bookId());
        LedgerRequests.requireKept(before, request.kind());
        door.requireLast(before, request.entryDate());
        try {
            books.change(before.id(), wanted);
        } catch (DuplicateKeyException other) {
            throw Books.taken(wanted);
        }
        books.insertVersion(before.id(), request.entryDate(), wanted, request.no());
        recorded("ledger.book-change", before, request, actor);
    }

    /** Entries under way finish first; from then on nobody posts until the transaction ends. */
    private List<Long> take(long bookId) {
        periods.lockBook(bookId);
        List<Long> accounts = periods.accounts(bookId);
        periods.lockBalances(accounts);
        return accounts;
    }

    private void recorded(String command, Book before, LedgerRequest request, Actor actor) {
        Map<String, Object> after = Map.of("request", request.no(), "book", books.find(before.id()));
        audit.record(actor, command, before.caseNo(), before, after);
    }
}
