package cn.ippledge.ledger.web;

import cn.ippledge.ledger.BankStatements;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.Matching;
import cn.ippledge.ledger.Reconciliation;
import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank's statement beside the book. */
@Controller
@RequestMapping("/ledger/books/{id}/reconciliation")
class ReconciliationPages {

    private static final String BACK = "redirect:/ledger/books/{id}/reconciliation";

    private static final int SHOWN = 20;

    private final Reconciliation reconciliation;
    private final BankStatements statements;
    private final Matching matching;
    private final Books books;
    private final MessageSource messages;

    ReconciliationPages(
            Reconciliation reconciliation,
            BankStatements statements,
            Matching matching,
            Books books,
            MessageSource messages) {
        this.reconciliation = reconciliation;
        this.statements = statements;
        this.matching = matching;
        this.books = books;
        this.messages = messages;
    }

    /** @param bank which page of the bank's open lines, and {@code lines} of ours */
    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int bank,
            @RequestParam(defaultValue = "1") int lines,
            Actor actor,
            Model model) {
        model.addAttribute("book", books.get(id, actor));
        model.addAttribute("view", reconciliation.view(id, bank, lines, actor));
        model.addAttribute("matching", matching.last(id, actor).orElse(null));
        model.addAttribute("imports", statements.ofBook(id, actor));
        model.addAttribute("me", actor.userId());
        model.addAttribute("mayKeep", actor.hasAny(Role.CENTER_CLERK, Role.CENTER_REVIEWER));
        model.addAttribute("mayClear", actor.hasAny(Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR));
        return "ledger/reconciliation";
    }

    private String show(long id, Actor actor, Model model) {
        return show(id, 1, 1, actor, model);
    }

    /** How far a run is, for the page that waits for it. */
    @GetMapping("/matching")
    String progress(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("book", books.get(id, actor));
        model.addAttribute("matching", matching.last(id, actor).orElse(null));
        model.addAttribute("mayKeep", actor.hasAny(Role.CENTER_CLERK, Role.CENTER_REVIEWER));
        return "ledger/reconciliation :: matching";
    }

    @PostMapping("/matching")
    String matchAll(@PathVariable long id, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        return answered(id, actor, model, () -> {
            Object[] counts = {matching.run(id, actor).matched()};
            redirect.addFlashAttribute("done", messages.getMessage("ledger.bank.matching.done", counts, locale));
            return BACK;
        });
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@PathVariable long id, Actor actor) {
        books.get(id, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bank-statement.xlsx\"")
                .body(statements.template());
    }

    /** Looks at a statement and shows what it would bring. */
    @PostMapping("/import")
    String check(@PathVariable long id, @RequestParam MultipartFile file, Actor actor, Model model) throws IOException {
        try {
            BankStatements.Checked checked =
                    statements.check(id, new Upload(file.getOriginalFilename(), file.getBytes()), actor);
            model.addAttribute("checked", checked);
            model.addAttribute(
                    "errors", checked.result().errors().stream().limit(SHOWN).toList());
        } catch (Rejected refused) {
            model.addAttribute("refused", refused);
        }
        return show(id, actor, model);
    }

    @PostMapping("/imports/{statement}")
    String take(
            @PathVariable long id,
            @PathVariable long statement,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return answered(id, actor, model, () -> {
            BankStatements.Taken taken = statements.take(id, statement, actor);
            Object[] counts = {taken.imported(), taken.matched()};
            redirect.addFlashAttribute("done", messages.getMessage("ledger.bank.taken.done", counts, locale));
            return BACK;
        });
    }

    /** @param line entry and line of the book, as {@code JE-000000042/1} */
    @PostMapping("/matches")
    String match(
            @PathVariable long id,
            @RequestParam long bankLine,
            @RequestParam String line,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return answered(id, actor, model, () -> {
            reconciliation.match(id, bankLine, entry(line), lineNo(line), actor);
            return back("ledger.bank.matched.done", locale, redirect);
        });
    }

    @PostMapping("/explanations")
    String explain(
            @PathVariable long id,
            @RequestParam(required = false) Long bankLine,
            @RequestParam(required = false) String line,
            @RequestParam String explanation,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", explanation);
        model.addAttribute("typedFor", bankLine == null ? line : bankLine.toString());
        return answered(id, actor, model, () -> {
            if (bankLine != null) reconciliation.explainBankLine(id, bankLine, explanation, actor);
            else reconciliation.explainBookLine(id, entry(line), lineNo(line), explanation, actor);
            return back("ledger.bank.explained.done", locale, redirect);
        });
    }

    @PostMapping("/clearings")
    String clear(
            @PathVariable long id,
            @RequestParam long difference,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return answered(id, actor, model, () -> {
            reconciliation.clear(id, difference, actor);
            return back("ledger.bank.cleared.done", locale, redirect);
        });
    }

    /** What a command answers, or the page once more with the reason above it. */
    private String answered(long id, Actor actor, Model model, Supplier<String> command) {
        try {
            return command.get();
        } catch (Rejected refused) {
            model.addAttribute("refused", refused);
            return show(id, actor, model);
        }
    }

    private String back(String done, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage(done, null, locale));
        return BACK;
    }

    private static JournalEntryNo entry(String line) {
        return JournalEntryNo.parse(line == null ? null : line.split("/")[0]);
    }

    private static int lineNo(String line) {
        String number = line.substring(line.indexOf('/') + 1);
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    }
}
