package cn.ippledge.ledger.web;

import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** A book gets another name or custodian account, is closed for good, or is kept again; each by two people. */
@Controller
@RequestMapping("/ledger/books/{id}")
class BookChangePages {

    private final LedgerRequests requests;
    private final Books books;
    private final MessageSource messages;
    private final Clock clock;

    BookChangePages(LedgerRequests requests, Books books, MessageSource messages, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/change")
    String change(@PathVariable long id, @ModelAttribute("form") BookForm form, Actor actor, Model model) {
        Book book = books.get(id, actor);
        form.setName(book.name());
        form.setBankName(book.bankName());
        form.setBankAccount(book.bankAccount());
        form.setDate(LocalDate.now(clock));
        return changeForm(book, actor, model);
    }

    @PostMapping("/change")
    String askToChange(
            @PathVariable long id,
            @ModelAttribute("form") BookForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Book book = books.get(id, actor);
        if (errors.hasErrors()) return changeForm(book, actor, model);
        List<Rejected.Field> wrong = new ArrayList<>();
        try {
            OpeningPages.checked(() -> form.toChange().of(book), wrong);
            OpeningPages.checked(() -> form.toChangeRequest(id), wrong);
            if (!wrong.isEmpty()) throw Rejected.fields(wrong);
            return made(
                    requests.change(form.toChangeRequest(id), form.toChange(), form.paper(), actor), locale, redirect);
        } catch (Rejected refused) {
            FormErrors.show(refused, errors);
            return changeForm(book, actor, model);
        }
    }

    /** One page for both ways: a book that is kept can be closed, a closed one kept again. */
    @GetMapping("/closure")
    String closure(@PathVariable long id, @ModelAttribute("form") BookForm form, Actor actor, Model model) {
        return closureForm(id, actor, model);
    }

    @PostMapping("/closure")
    String askToClose(
            @PathVariable long id,
            @ModelAttribute("form") BookForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return closureForm(id, actor, model);
        try {
            Book book = books.get(id, actor);
            return made(
                    requests.make(form.toClosure(book, LocalDate.now(clock)), form.paper(), actor), locale, redirect);
        } catch (Rejected refused) {
            FormErrors.show(refused, errors);
            return closureForm(id, actor, model);
        }
    }

    private String made(String no, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage("ledger.request.made", null, locale));
        return "redirect:/ledger/requests/" + no;
    }

    private String changeForm(Book book, Actor actor, Model model) {
        model.addAttribute("book", book);
        model.addAttribute("versions", books.versions(book.id(), actor));
        return "ledger/change-form";
    }

    private String closureForm(long id, Actor actor, Model model) {
        Book book = books.get(id, actor);
        model.addAttribute("book", book);
        model.addAttribute("obstacles", book.isClosed() ? List.of() : books.obstacles(id, actor));
        return "ledger/closure-form";
    }
}
