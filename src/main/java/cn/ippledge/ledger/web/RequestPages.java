package cn.ippledge.ledger.web;

import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.LedgerDecisions;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.ledger.RequestState;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one person asks for and another decides. */
@Controller
@RequestMapping("/ledger")
class RequestPages {

    private final LedgerRequests requests;
    private final LedgerDecisions decisions;
    private final Books books;
    private final MessageSource messages;
    private final Clock clock;

    RequestPages(LedgerRequests requests, LedgerDecisions decisions, Books books, MessageSource messages, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.books = books;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/requests")
    String list(
            @RequestParam(required = false) RequestState state,
            @RequestParam(required = false) Long book,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Actor actor,
            Model model) {
        model.addAttribute("page", requests.page(book, state, Page.Request.page(page), actor));
        model.addAttribute("state", state);
        model.addAttribute("states", RequestState.values());
        model.addAttribute("bookId", book);
        model.addAttribute(
                "url",
                "/ledger/requests?state=" + (state == null ? "" : state) + "&book=" + (book == null ? "" : book));
        return htmx == null ? "ledger/requests" : "ledger/requests :: rows";
    }

    @GetMapping("/requests/{no}")
    String show(@PathVariable String no, Actor actor, Model model) {
        LedgerRequests.Detail detail = requests.get(no, actor);
        model.addAttribute("detail", detail);
        model.addAttribute("mayDecide", decisions.mayDecide(detail.request(), actor));
        return "ledger/request";
    }

    @PostMapping("/requests/{no}/decision")
    String decide(
            @PathVariable String no,
            @RequestParam int version,
            @RequestParam boolean approved,
            @RequestParam(required = false) String opinion,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            decisions.decide(no, version, approved, opinion, actor);
        } catch (Rejected refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("opinion", opinion);
            return show(no, actor, model);
        }
        String done = approved ? "ledger.request.approved" : "ledger.request.rejected";
        redirect.addFlashAttribute("done", messages.getMessage(done, null, locale));
        return "redirect:/ledger/requests/{no}";
    }

    @GetMapping("/books/{id}/requests/new")
    String form(@PathVariable long id, @ModelAttribute("form") RequestForm form, Actor actor, Model model) {
        if (form.getDate() == null) form.setDate(LocalDate.now(clock));
        return form(books.get(id, actor), model);
    }

    @PostMapping("/books/{id}/requests")
    String make(
            @PathVariable long id,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return form(books.get(id, actor), model);
        try {
            return made(requests.make(form.toCommand(id), actor), locale, redirect);
        } catch (Rejected refused) {
            FormErrors.show(refused, errors);
            return form(books.get(id, actor), model);
        }
    }

    /** Asks for the reversal of an entry, from its own page. */
    @PostMapping("/books/{id}/reversals")
    String reverse(
            @PathVariable long id,
            @RequestParam String entry,
            @RequestParam String document,
            @RequestParam String text,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        JournalEntryNo no = JournalEntryNo.parse(entry);
        try {
            MakeRequest request =
                    new MakeRequest(id, RequestKind.REVERSAL, LocalDate.now(clock), document, text, List.of(), no);
            return made(requests.make(request, actor), locale, redirect);
        } catch (Rejected refused) {
            return again("/ledger/entries/" + no, refused, document, text, redirect);
        }
    }

    /** Asks for the last closed month to be opened again. */
    @PostMapping("/books/{id}/reopenings")
    String reopen(
            @PathVariable long id,
            @RequestParam String document,
            @RequestParam String text,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        LocalDate day = books.get(id, actor).closedThrough();
        try {
            MakeRequest request = new MakeRequest(id, RequestKind.REOPENING, day, document, text, List.of(), null);
            return made(requests.make(request, actor), locale, redirect);
        } catch (Rejected refused) {
            return again("/ledger/books/" + id, refused, document, text, redirect);
        }
    }

    /** The page that was asked from once more, with the reason and what was typed. */
    private static String again(
            String page, Rejected refused, String document, String text, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", refused);
        redirect.addFlashAttribute("typedDocument", document);
        redirect.addFlashAttribute("typedText", text);
        return "redirect:" + page;
    }

    private String made(String no, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage("ledger.request.made", null, locale));
        return "redirect:/ledger/requests/" + no;
    }

    private static String form(Book book, Model model) {
        model.addAttribute("book", book);
        model.addAttribute(
                "kinds",
                Arrays.stream(RequestKind.values())
                        .filter(kind -> kind.isSimple() && kind.fits(book))
                        .toList());
        return "ledger/request-form";
    }
}
