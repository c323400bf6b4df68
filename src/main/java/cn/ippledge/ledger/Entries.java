package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was posted, one by one or page by page; a page costs the same at the beginning and at the end of a long list. */
@Service
@Transactional(readOnly = true)
public class Entries {

    public static final int PAGE = 50;
    private static final int MOST = 1_000;

    private final Books books;
    private final LedgerMapper entries;
    private final EntryMapper lists;

    Entries(Books books, LedgerMapper entries, EntryMapper lists) {
        this.books = books;
        this.entries = entries;
        this.lists = lists;
    }

    /** @param older where the next page begins, or null on the last one */
    public record Slice(List<EntryRow> rows, EntryCursor older) {}

    /** What the lines of a list come to. */
    public record Totals(Money debit, Money credit) {

        static final Totals NONE = new Totals(Money.ZERO, Money.ZERO);
    }

    public record Detail(Book book, JournalEntry entry, List<JournalLine> lines) {}

    public Detail get(JournalEntryNo no, Actor actor) {
        JournalEntry entry = entries.find(no.id());
        if (entry == null) throw new NotFound(no.toString());
        return new Detail(books.get(entry.bookId(), actor), entry, entries.lines(no.id()));
    }

    /** @param after null for the first page */
    public Slice of(long bookId, EntryFilter filter, EntryCursor after, int size, Actor actor) {
        Book book = books.get(bookId, actor);
        int limit = Math.min(Math.max(size, 1), MOST);
        List<EntryRow> rows = filter.kind() == null
                ? lists.ofBook(book.id(), filter, after, limit + 1)
                : ofAccounts(lists.accounts(book.id(), filter), filter, after, limit + 1);
        boolean more = rows.size() > limit;
        List<EntryRow> page = more ? rows.subList(0, limit) : rows;
        return new Slice(List.copyOf(page), more ? page.get(limit - 1).cursor() : null);
    }

    /** Of the lines of an account; for modules that know whose book it is. */
    public Totals totals(long bookId, EntryFilter filter) {
        List<Long> accounts = lists.accounts(bookId, filter);
        if (accounts.isEmpty()) return Totals.NONE;
        return filter.q() == null ? lists.totals(bookId, accounts, filter) : lists.totalsOfSearch(accounts, filter);
    }

    public Totals totals(long bookId, EntryFilter filter, Actor actor) {
        return totals(books.get(bookId, actor).id(), filter);
    }

    /** The lines about a case, oldest first; the caller has checked that the reader may see the case. */
    public List<EntryRow> ofCase(String caseNo) {
        return lists.ofCase(caseNo);
    }

    private List<EntryRow> ofAccounts(List<Long> accounts, EntryFilter filter, EntryCursor after, int limit) {
        return accounts.isEmpty() ? List.of() : lists.ofAccounts(accounts, filter, after, limit);
    }
}
