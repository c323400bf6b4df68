package cn.ippledge.policy.web;

import cn.ippledge.policy.BackTest;
import cn.ippledge.policy.BackTests;
import cn.ippledge.policy.Draft;
import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would have done to the past: started, watched, stopped, read and taken away. */
@Controller
@RequestMapping("/policies/drafts/{no}/back-test")
class BackTestPages {

    private static final int PAGE = 200;

    private static final SheetForm FORM = new SheetForm(
            "backTest.sheet",
            List.of(
                    new Column("caseNo", "backTest.case"),
                    new Column("subject", "backTest.subject"),
                    new Column("on", "backTest.on"),
                    new Column("outcome", "backTest.outcome"),
                    new Column("before", "backTest.before"),
                    new Column("after", "backTest.after"),
                    new Column("effect", "backTest.effect"),
                    new Column("note", "backTest.note")));

    private final BackTests tests;
    private final PolicyDrafts drafts;
    private final Sheets sheets;
    private final MessageSource messages;

    BackTestPages(BackTests tests, PolicyDrafts drafts, Sheets sheets, MessageSource messages) {
        this.tests = tests;
        this.drafts = drafts;
        this.sheets = sheets;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String no,
            @RequestParam(required = false) BackTest.Outcome outcome,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Actor actor,
            Model model) {
        Draft draft = drafts.get(no, actor);
        BackTest test = tests.newest(draft).orElse(null);
        model.addAttribute("draft", draft);
        model.addAttribute("test", test);
        model.addAttribute("words", new Words(messages, locale));
        model.addAttribute("mayWrite", actor.hasAny(Role.CENTER_CLERK, Role.CENTER_REVIEWER));
        model.addAttribute("stale", test != null && !BackTests.isOf(test, draft));
        model.addAttribute("outcomes", BackTest.Outcome.values());
        model.addAttribute("outcome", outcome);
        if (test != null) {
            Page<BackTest.Line> lines = tests.lines(no, outcome, Page.Request.page(page), actor);
            model.addAttribute("page", lines.map(line -> told(line, new Words(messages, locale))));
        }
        String filter = outcome == null ? "" : "?outcome=" + outcome;
        model.addAttribute("url", "/policies/drafts/" + no + "/back-test" + filter);
        return "policy/back-test";
    }

    /** Asked every other second while a run is on; the whole page is loaded again when it is over. */
    @GetMapping("/progress")
    String progress(@PathVariable String no, Actor actor, HttpServletResponse response, Model model) {
        Draft draft = drafts.get(no, actor);
        BackTest test = tests.newest(draft).orElse(null);
        if (test == null || !test.isRunning()) response.setHeader("HX-Refresh", "true");
        model.addAttribute("draft", draft);
        model.addAttribute("test", test);
        return "policy/back-test :: progress";
    }

    @PostMapping
    String start(@PathVariable String no, Actor actor) {
        tests.start(no, actor);
        return "redirect:/policies/drafts/" + no + "/back-test";
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String no, Actor actor) {
        tests.cancel(no, actor);
        return "redirect:/policies/drafts/" + no + "/back-test";
    }

    @GetMapping("/export")
    void export(@PathVariable String no, Locale locale, Actor actor, HttpServletResponse response) throws IOException {
        Words words = new Words(messages, locale);
        int pages = tests.lines(no, null, new Page.Request(1, PAGE), actor).pages();
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"back-test-" + no + ".xlsx\"");
        Iterable<List<?>> rows = () -> IntStream.rangeClosed(1, pages)
                .mapToObj(number -> tests.lines(no, null, new Page.Request(number, PAGE), actor))
                .flatMap(page -> page.items().stream())
                .<List<?>>map(line -> cells(line, words))
                .iterator();
        sheets.write(FORM, rows, response.getOutputStream());
    }

    private static List<?> cells(BackTest.Line line, Words words) {
        return Arrays.asList(
                line.caseNo(),
                line.subject(),
                line.decidedOn(),
                words.text("backTest.outcome." + line.outcome()),
                line.amountBefore(),
                line.amountAfter(),
                line.amountAfter().minus(line.amountBefore()),
                note(line, words));
    }

    /** A line with its note in words. */
    public record ToldLine(BackTest.Line line, String note) {}

    private static ToldLine told(BackTest.Line line, Words words) {
        return new ToldLine(line, note(line, words));
    }

    /** Grounds against, or the facts that were not known. */
    private static String note(BackTest.Line line, Words words) {
        if (line.note().isBlank()) return "";
        String names = Arrays.stream(line.note().split(" "))
                .map(name -> words.textOr("ground." + name, words.textOr("reason." + name, words.fact(name, name))))
                .collect(Collectors.joining(words.text("policy.list.and")));
        return line.outcome() == BackTest.Outcome.UNJUDGED ? words.text("backTest.unknown", names) : names;
    }
}
