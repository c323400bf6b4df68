package cn.ippledge.ledger.web;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.BookStatement;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.Entries;
import cn.ippledge.ledger.EntryCursor;
import cn.ippledge.ledger.EntryFilter;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.Side;
import cn.ippledge.ledger.Statements;
import cn.ippledge.ledger.TrialBalance;
import cn.ippledge.ledger.VoucherNo;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books of the caller's region for programs; money is moved only by the modules and by people. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

    record BookHead(
            long id,
            RegionCode region,
            BookKind kind,
            FundLevel level,
            Integer budgetYear,
            String name,
            LocalDate closedThrough,
            LocalDate closedOn) {

        static BookHead of(Book book) {
            return new BookHead(
                    book.id(),
                    book.regionCode(),
                    book.kind(),
                    book.fundLevel(),
                    book.budgetYear() == 0 ? null : book.budgetYear(),
                    book.name(),
                    book.hasClosedMonth() ? book.closedThrough() : null,
                    book.closedOn());
        }
    }

    record Balance(AccountKind account, String holder, Money debit, Money credit) {}

    record Balances(LocalDate asOf, boolean balanced, Money debit, Money credit, List<Balance> accounts) {}

    record Line(AccountKind account, String holder, Side side, Money amount, PartyId party, String caseNo) {}

    /** @param voucher null until the month is closed */
    record Entry(
            JournalEntryNo no,
            VoucherNo voucher,
            long book,
            LocalDate date,
            String cause,
            String text,
            JournalEntryNo reverses,
            JournalEntryNo reversedBy,
            List<Line> lines) {}

    record EntryHead(
            JournalEntryNo no,
            VoucherNo voucher,
            LocalDate date,
            String cause,
            String text,
            String caseNo,
            Money debit,
            Money credit,
            boolean reversal,
            boolean reversed) {}

    record EntryHeads(List<EntryHead> items, String next) {}

    private final Books books;
    private final Statements statements;
    private final Entries entries;
    private final Clock clock;

    LedgerApi(Books books, Statements statements, Entries entries, Clock clock) {
        this.books = books;
        this.statements = statements;
        this.entries = entries;
        this.clock = clock;
    }

    @GetMapping("/books")
    List<BookHead> list(Actor actor) {
        return books.all(actor).stream().map(BookHead::of).toList();
    }

    @GetMapping("/books/{id}")
    BookHead book(@PathVariable long id, Actor actor) {
        return BookHead.of(books.get(id, actor));
    }

    @GetMapping("/books/{id}/trial-balance")
    Balances trialBalance(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Actor actor) {
        TrialBalance trial = statements.trialBalance(id, asOf == null ? LocalDate.now(clock) : asOf, actor);
        return new Balances(
                trial.asOf(),
                trial.isBalanced(),
                trial.debit(),
                trial.credit(),
                trial.accounts().stream()
                        .map(each -> new Balance(each.kind(), each.holder(), each.debit(), each.credit()))
                        .toList());
    }

    @GetMapping("/books/{id}/statement")
    BookStatement statement(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Actor actor) {
        return statements.statement(id, from, to, actor);
    }

    /** Newest first; {@code next} of one answer is {@code after} of the next question. */
    @GetMapping("/books/{id}/entries")
    EntryHeads entries(
            @PathVariable long id,
            @RequestParam(required = false) AccountKind account,
            @RequestParam(required = false) String holder,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        EntryFilter filter = new EntryFilter(account, holder, from, to, q);
        Entries.Slice slice = entries.of(id, filter, EntryCursor.parse(after), size, actor);
        List<EntryHead> items = slice.rows().stream()
                .map(row -> new EntryHead(
                        row.no(),
                        row.voucher(),
                        row.entryDate(),
                        row.cause(),
                        row.narration(),
                        row.caseNo(),
                        row.debit(),
                        row.credit(),
                        row.reversal(),
                        row.reversed()))
                .toList();
        return new EntryHeads(
                items, slice.older() == null ? null : slice.older().toString());
    }

    @GetMapping("/entries/{no}")
    Entry entry(@PathVariable String no, Actor actor) {
        Entries.Detail detail = entries.get(JournalEntryNo.parse(no), actor);
        var head = detail.entry();
        return new Entry(
                head.no(),
                head.voucher(),
                head.bookId(),
                head.entryDate(),
                head.cause(),
                head.narration(),
                head.reversesNo(),
                head.reversedByNo(),
                detail.lines().stream()
                        .map(line -> new Line(
                                line.kind(), line.holder(), line.side(), line.amount(), line.party(), line.caseNo()))
                        .toList());
    }
}
