package cn.ippledge.ledger.web;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A fund gets its book, or its book takes over what the fund already holds; both by two people. */
@Controller
@RequestMapping("/ledger/books")
class OpeningPages {

    private final LedgerRequests requests;
    private final Books books;
    private final MessageSource messages;
    private final Clock clock;

    OpeningPages(LedgerRequests requests, Books books, MessageSource messages, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String proposal(@ModelAttribute("form") BookForm form, Model model) {
        if (form.getDate() == null) form.setDate(LocalDate.now(clock));
        return bookForm(model);
    }

    @PostMapping
    String propose(
            @ModelAttribute("form") BookForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return bookForm(model);
        List<Rejected.Field> wrong = new ArrayList<>();
        try {
            checked(() -> form.toBook(actor.region()), wrong);
            checked(form::toOpening, wrong);
            if (!wrong.isEmpty()) throw Rejected.fields(wrong);
            return made(
                    requests.propose(form.toBook(actor.region()), form.toOpening(), form.paper(), actor),
                    locale,
                    redirect);
        } catch (Rejected refused) {
            FormErrors.show(refused, errors);
            return bookForm(model);
        }
    }

    @GetMapping("/{id}/opening")
    String opening(@PathVariable long id, @ModelAttribute("form") OpeningForm form, Actor actor, Model model) {
        return openingForm(books.get(id, actor), model);
    }

    @PostMapping("/{id}/opening")
    String open(
            @PathVariable long id,
            @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return openingForm(books.get(id, actor), model);
        try {
            return made(requests.make(form.toCommand(id), form.paper(), actor), locale, redirect);
        } catch (Rejected refused) {
            FormErrors.show(refused, errors);
            return openingForm(books.get(id, actor), model);
        }
    }

    /** The form's two halves are refused apart; the person sees what is wrong in both. */
    static void checked(Runnable half, List<Rejected.Field> wrong) {
        try {
            half.run();
        } catch (Rejected refused) {
            if (refused.fields().isEmpty()) throw refused;
            wrong.addAll(refused.fields());
        }
    }

    private String made(String no, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage("ledger.request.made", null, locale));
        return "redirect:/ledger/requests/" + no;
    }

    private static String bookForm(Model model) {
        model.addAttribute("bookKinds", BookKind.values());
        model.addAttribute("levels", FundLevel.values());
        balances(model);
        return "ledger/book-form";
    }

    private static String openingForm(Book book, Model model) {
        model.addAttribute("book", book);
        balances(model);
        return "ledger/opening-form";
    }

    private static void balances(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(AccountKind.values())
                        .filter(kind -> !kind.isDivided())
                        .toList());
        model.addAttribute("funderRows", OpeningForm.FUNDERS);
    }
}
