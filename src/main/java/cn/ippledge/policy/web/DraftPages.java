package cn.ippledge.policy.web;

import cn.ippledge.policy.BackTest;
import cn.ippledge.policy.BackTests;
import cn.ippledge.policy.Draft;
import cn.ippledge.policy.DraftFinding;
import cn.ippledge.policy.NewPolicy;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.policy.PolicyStatus;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drafts of the region's own policies: begun, looked over, uploaded, dropped. */
@Controller
@RequestMapping("/policies/drafts")
class DraftPages {

    /** {@code principal = 500000001} in an example of {@link cn.ippledge.policy.table.TableCheck}. */
    private static final Pattern EXAMPLE =
            Pattern.compile("([A-Za-z]+) = (-?[0-9]+|true|false|[0-9]{4}-[0-9]{2}-[0-9]{2}|[A-Z][A-Z0-9_]*)(?![0-9.])");

    /** A finding in words. */
    public record Told(boolean blocks, String place, String text) {}

    private final PolicyDrafts drafts;
    private final PolicyBook book;
    private final BackTests tests;
    private final MessageSource messages;
    private final Clock clock;

    DraftPages(PolicyDrafts drafts, PolicyBook book, BackTests tests, MessageSource messages, Clock clock) {
        this.drafts = drafts;
        this.book = book;
        this.tests = tests;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) PolicyStatus status,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Actor actor,
            Model model) {
        model.addAttribute("page", drafts.search(status, Page.Request.page(page), actor));
        model.addAttribute("statuses", PolicyStatus.values());
        model.addAttribute("status", status);
        model.addAttribute("url", status == null ? "/policies/drafts" : "/policies/drafts?status=" + status);
        model.addAttribute("mayWrite", mayWrite(actor));
        return htmx == null ? "policy/drafts" : "policy/drafts :: rows";
    }

    @GetMapping("/{no}")
    String show(@PathVariable String no, Locale locale, Actor actor, Model model) {
        Draft draft = drafts.get(no, actor);
        fill(draft, new Words(messages, locale), actor, model);
        return "policy/draft";
    }

    /** The part that the page of the case includes. */
    @GetMapping("/{no}/summary")
    String summary(@PathVariable String no, Locale locale, Actor actor, Model model) {
        fill(drafts.get(no, actor), new Words(messages, locale), actor, model);
        return "policy/draft-summary";
    }

    private void fill(Draft draft, Words words, Actor actor, Model model) {
        List<Told> findings = told(drafts.findings(draft), words);
        boolean ready = findings.stream().noneMatch(Told::blocks);
        model.addAttribute("draft", draft);
        model.addAttribute("findings", findings);
        model.addAttribute("ready", ready);
        model.addAttribute("view", view(draft, words));
        model.addAttribute("tables", drafts.tables(draft).all());
        BackTest test = tests.newest(draft).orElse(null);
        model.addAttribute("test", test);
        model.addAttribute("tested", test != null && BackTests.isOf(test, draft));
        model.addAttribute("predecessor", predecessor(draft));
        model.addAttribute("mayWrite", mayWrite(actor));
        model.addAttribute("mayCheck", actor.hasAny(Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR));
        model.addAttribute("today", LocalDate.now(clock));
    }

    /** Null while parameters and tables do not fit together; the findings then say why. */
    private PolicyView view(Draft draft, Words words) {
        try {
            return PolicyView.of(draft.policy(), LocalDate.now(clock), words);
        } catch (Rejected | IllegalArgumentException unfinished) {
            return null;
        }
    }

    /** The newest released version but this one, to compare with; null when there is none. */
    private Integer predecessor(Draft draft) {
        return book.list(draft.region(), draft.kind(), null).stream()
                .filter(policy -> policy.id().equals(draft.policyId()))
                .flatMap(policy -> book.versions(policy.id()).stream())
                .map(Policy::version)
                .filter(version -> version != draft.version())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static List<Told> told(List<DraftFinding> findings, Words words) {
        return findings.stream()
                .map(each -> new Told(
                        each.blocks(),
                        each.place(),
                        words.text(
                                "reason." + each.reason().name(),
                                each.args().stream()
                                        .map(arg -> inWords(arg, words))
                                        .toArray())))
                .sorted(Comparator.comparing(told -> !told.blocks()))
                .toList();
    }

    /** A table's example of a case speaks of fen and of facts by their names; a person of yuan and of what they mean. */
    private static Object inWords(Object arg, Words words) {
        if (!(arg instanceof String text)) return arg;
        CellText cells = new CellText(words);
        return EXAMPLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.text(
                        "calculator.operand",
                        words.fact(found.group(1), found.group(1)),
                        cells.example(found.group(2), found.group(1)))));
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) String like, Locale locale, Actor actor, Model model) {
        actor.require(Role.CENTER_CLERK, Role.CENTER_REVIEWER);
        Words words = new Words(messages, locale);
        model.addAttribute("like", like);
        model.addAttribute(
                "patterns",
                book.list(null, null, null).stream()
                        .sorted(Comparator.comparing(Policy::kind).thenComparing(Policy::id))
                        .map(each -> new PolicyPages.Row(each, PolicyView.region(each, words), null))
                        .toList());
        return "policy/draft-new";
    }

    @PostMapping("/new")
    String create(
            @RequestParam String id,
            @RequestParam String title,
            @RequestParam String like,
            Locale locale,
            Actor actor,
            Model model) {
        try {
            NewPolicy wished =
                    new NewPolicy(id.strip(), title, like, book.get(like).version());
            return "redirect:/policies/drafts/" + drafts.create(wished, actor);
        } catch (Rejected rejected) {
            Words words = new Words(messages, locale);
            model.addAttribute("typedId", id);
            model.addAttribute("typedTitle", title);
            model.addAttribute(
                    "error",
                    words.text(
                            "reason." + rejected.reason().name(),
                            rejected.args().toArray()));
            return form(like, locale, actor, model);
        }
    }

    @PostMapping("/succeed")
    String succeed(@RequestParam String id, @RequestParam int version, Actor actor) {
        return "redirect:/policies/drafts/" + drafts.succeed(id, version, actor);
    }

    @PostMapping("/{no}/drop")
    String drop(@PathVariable String no, Actor actor) {
        drafts.drop(no, actor);
        return "redirect:/policies/drafts";
    }

    @GetMapping("/{no}/tables")
    ResponseEntity<byte[]> download(@PathVariable String no, Actor actor) {
        Draft draft = drafts.get(no, actor);
        return PolicyPages.dmn(drafts.tables(draft).toDmn(), draft.policyId() + "-v" + draft.version() + "-draft.dmn");
    }

    @PostMapping("/{no}/tables")
    String upload(
            @PathVariable String no,
            @RequestParam int revision,
            @RequestParam MultipartFile file,
            Locale locale,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Words words = new Words(messages, locale);
        try {
            drafts.upload(no, revision, file.getBytes(), actor);
        } catch (Rejected rejected) {
            model.addAttribute("refused", DraftEditPages.errors(rejected, words).values());
            fill(drafts.get(no, actor), words, actor, model);
            return "policy/draft";
        }
        redirect.addFlashAttribute("done", words.text("policy.draft.uploaded"));
        return "redirect:/policies/drafts/" + no;
    }

    private static boolean mayWrite(Actor actor) {
        return actor.hasAny(Role.CENTER_CLERK, Role.CENTER_REVIEWER);
    }
}
