package cn.ippledge.ledger.web;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.ledger.Periods;
import cn.ippledge.ledger.RequestState;
import cn.ippledge.ledger.Statements;
import cn.ippledge.ledger.TrialBalance;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The funds of a region and what their books say. */
@Controller
@RequestMapping("/ledger")
class BookPages {

    /** A figure of a fund with the account it is read from. */
    record Figure(AccountKind kind, Money amount) {}

    /** A fund in the list. */
    record BookLine(Book book, List<Figure> figures) {}

    private static final List<AccountKind> POOL_FIGURES = List.of(
            AccountKind.CUSTODIAN_BANK,
            AccountKind.CLAIMS_PAYABLE,
            AccountKind.COMPENSATION_PAID,
            AccountKind.EXPOSURE_RESERVED);
    private static final List<AccountKind> BUDGET_FIGURES = List.of(
            AccountKind.FISCAL_QUOTA,
            AccountKind.SUBSIDY_BUDGET,
            AccountKind.SUBSIDY_PAYABLE,
            AccountKind.SUBSIDY_PAID);

    private final Books books;
    private final Statements statements;
    private final LedgerRequests requests;
    private final Periods periods;
    private final MessageSource messages;
    private final Clock clock;

    BookPages(
            Books books,
            Statements statements,
            LedgerRequests requests,
            Periods periods,
            MessageSource messages,
            Clock clock) {
        this.books = books;
        this.statements = statements;
        this.requests = requests;
        this.periods = periods;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute(
                "lines",
                books.all(actor).stream().map(book -> line(book, actor)).toList());
        model.addAttribute("waiting", waiting(null, actor));
        model.addAttribute("proposals", requests.proposals(actor));
        model.addAttribute("mayMake", requests.mayMake(actor));
        model.addAttribute("mayKeep", !actor.has(Role.LEADER));
        return "ledger/books";
    }

    @GetMapping("/books/{id}")
    String book(@PathVariable long id, Actor actor, Model model) {
        Book book = books.get(id, actor);
        TrialBalance trial = statements.trialBalance(id, LocalDate.now(clock), actor);
        YearMonth next = book.hasClosedMonth()
                ? YearMonth.from(book.closedThrough()).plusMonths(1)
                : YearMonth.now(clock).minusMonths(1);
        model.addAttribute("book", book);
        model.addAttribute("trial", trial);
        model.addAttribute("figures", figures(book, trial));
        model.addAttribute("waiting", waiting(id, actor));
        model.addAttribute("versions", books.versions(id, actor));
        model.addAttribute("mayMake", requests.mayMake(actor));
        model.addAttribute("mayKeep", !actor.has(Role.LEADER));
        model.addAttribute(
                "closeable", actor.has(Role.CENTER_DIRECTOR) && next.isBefore(YearMonth.now(clock)) ? next : null);
        return "ledger/book";
    }

    @GetMapping("/books/{id}/trial-balance")
    String trialBalance(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Actor actor,
            Model model) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        model.addAttribute("book", books.asOf(id, day, actor));
        model.addAttribute("trial", statements.trialBalance(id, day, actor));
        model.addAttribute("mayKeep", !actor.has(Role.LEADER));
        return "ledger/trial-balance";
    }

    @GetMapping("/books/{id}/statement")
    String statement(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Actor actor,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        model.addAttribute("book", books.asOf(id, last, actor));
        model.addAttribute("statement", statements.statement(id, first, last, actor));
        model.addAttribute("mayKeep", !actor.has(Role.LEADER));
        return "ledger/statement";
    }

    @PostMapping("/books/{id}/closing")
    String close(
            @PathVariable long id,
            @RequestParam YearMonth month,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        periods.close(id, month, actor);
        redirect.addFlashAttribute(
                "done", messages.getMessage("ledger.closing.done", new Object[] {month.toString()}, locale));
        return "redirect:/ledger/books/{id}";
    }

    private BookLine line(Book book, Actor actor) {
        return new BookLine(book, figures(book, statements.trialBalance(book.id(), LocalDate.now(clock), actor)));
    }

    private static List<Figure> figures(Book book, TrialBalance trial) {
        List<AccountKind> kinds = book.kind() == BookKind.RISK_POOL ? POOL_FIGURES : BUDGET_FIGURES;
        return kinds.stream().map(kind -> new Figure(kind, trial.of(kind))).toList();
    }

    private long waiting(Long bookId, Actor actor) {
        return requests.page(bookId, RequestState.REQUESTED, Page.Request.page(1), actor)
                .total();
    }
}
