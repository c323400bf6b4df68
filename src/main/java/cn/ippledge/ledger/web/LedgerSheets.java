package cn.ippledge.ledger.web;

import cn.ippledge.ledger.AccountBalance;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.AccountTurnover;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookStatement;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.Entries;
import cn.ippledge.ledger.EntryCursor;
import cn.ippledge.ledger.EntryFilter;
import cn.ippledge.ledger.EntryRow;
import cn.ippledge.ledger.Statements;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the screens of a book show, as Excel. Entries are read page by page, however many there are. */
@Controller
@RequestMapping("/ledger/books/{id}")
class LedgerSheets {

    private static final int PAGE = 1_000;
    /** In place of a number that the month's closing will give. */
    private static final String PROVISIONAL = "—";

    private static final SheetForm TRIAL_BALANCE = new SheetForm(
            "ledger.trialBalance",
            List.of(
                    new Column("account", "ledger.account"),
                    new Column("holder", "ledger.holder"),
                    new Column("debit", "ledgerSide.DEBIT"),
                    new Column("credit", "ledgerSide.CREDIT")));
    private static final SheetForm STATEMENT = new SheetForm(
            "ledger.statement",
            List.of(
                    new Column("account", "ledger.account"),
                    new Column("holder", "ledger.holder"),
                    new Column("opening", "ledger.opening"),
                    new Column("debit", "ledger.debitTurnover"),
                    new Column("credit", "ledger.creditTurnover"),
                    new Column("closing", "ledger.closing.balance")));
    private static final SheetForm ENTRIES = new SheetForm(
            "ledger.entries",
            List.of(
                    new Column("date", "ledger.date"),
                    new Column("voucher", "ledger.voucher"),
                    new Column("no", "ledger.entryNo"),
                    new Column("text", "ledger.text"),
                    new Column("caseNo", "ledger.caseNo"),
                    new Column("cause", "ledger.cause"),
                    new Column("debit", "ledgerSide.DEBIT"),
                    new Column("credit", "ledgerSide.CREDIT")));

    private final Books books;
    private final Statements statements;
    private final Entries entries;
    private final Sheets sheets;

    LedgerSheets(Books books, Statements statements, Entries entries, Sheets sheets) {
        this.books = books;
        this.statements = statements;
        this.entries = entries;
        this.sheets = sheets;
    }

    @GetMapping("/trial-balance/sheet")
    void trialBalance(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        List<AccountBalance> accounts = statements.trialBalance(id, asOf, actor).accounts();
        write(
                "trial-balance",
                TRIAL_BALANCE,
                Stream.concat(
                                accounts.stream()
                                        .<List<?>>map(each ->
                                                List.of(each.kind(), each.holder(), each.debit(), each.credit())),
                                Stream.of(foot(books.asOf(id, asOf, actor))))
                        .toList(),
                response);
    }

    @GetMapping("/statement/sheet")
    void statement(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        BookStatement statement = statements.statement(id, from, to, actor);
        Stream<List<?>> accounts = statement.accounts().stream().map(LedgerSheets::cells);
        Stream<List<?>> vouchers =
                statement.vouchers().stream().map(range -> List.of(range.first() + " – " + range.last()));
        Stream<List<?>> foot = Stream.of(foot(books.asOf(id, to, actor)));
        List<List<?>> rows =
                Stream.of(accounts, vouchers, foot).flatMap(Function.identity()).toList();
        write("statement", STATEMENT, rows, response);
    }

    @GetMapping("/entries/sheet")
    void entries(
            @PathVariable long id,
            @RequestParam(required = false) AccountKind kind,
            @RequestParam(required = false) AccountKind besides,
            @RequestParam(required = false) String holder,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String q,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        EntryFilter filter = new EntryFilter(kind, besides, holder, from, to, q);
        Entries.Slice first = entries.of(id, filter, null, PAGE, actor);
        write("entries", ENTRIES, () -> rows(id, filter, first, actor), response);
    }

    /** Whose figures they are, and the custodian's account, on the day that they are of. */
    private static List<?> foot(Book book) {
        return Arrays.asList(book.name(), book.bankName(), book.bankAccount());
    }

    private Iterator<List<?>> rows(long id, EntryFilter filter, Entries.Slice first, Actor actor) {
        return Stream.iterate(first, slice -> slice != null, slice -> next(id, filter, slice.older(), actor))
                .flatMap(slice -> slice.rows().stream())
                .<List<?>>map(LedgerSheets::cells)
                .iterator();
    }

    private Entries.Slice next(long id, EntryFilter filter, EntryCursor after, Actor actor) {
        return after == null ? null : entries.of(id, filter, after, PAGE, actor);
    }

    private static List<?> cells(AccountTurnover each) {
        return List.of(each.kind(), each.holder(), each.opening(), each.debit(), each.credit(), each.closing());
    }

    private static List<?> cells(EntryRow row) {
        return Arrays.asList(
                row.entryDate(),
                row.voucher() == null ? PROVISIONAL : row.voucher().toString(),
                row.no().toString(),
                row.narration(),
                row.caseNo(),
                row.cause(),
                row.debit(),
                row.credit());
    }

    private void write(String name, SheetForm form, Iterable<? extends List<?>> rows, HttpServletResponse response)
            throws IOException {
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        sheets.write(form, rows, response.getOutputStream());
    }
}
