package cn.ippledge.policy.web;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The released policies, for everybody to read. */
@Controller
@RequestMapping("/policies")
class PolicyPages {

    /** A policy in the list. */
    record Row(Policy policy, String region, PolicyView.Standing standing) {}

    private final PolicyBook book;
    private final MessageSource messages;
    private final Clock clock;

    PolicyPages(PolicyBook book, MessageSource messages, Clock clock) {
        this.book = book;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    static NavItem policiesItem() {
        return new NavItem("nav.policies", "/policies", "journal-text", 55);
    }

    @GetMapping
    String list(
            @RequestParam(required = false) RegionCode region,
            @RequestParam(required = false) PolicyKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(required = false) PolicyView.Standing standing,
            @RequestParam(required = false) Boolean illustrative,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Locale locale,
            Actor actor,
            Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute("mayDraft", actor.kind() == OrganisationKind.CENTER);
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = book.list(region, kind, on).stream()
                .map(each -> new Row(each, PolicyView.region(each, words), PolicyView.Standing.of(each, today)))
                .filter(row -> standing == null || row.standing() == standing)
                .filter(row -> illustrative == null || row.policy().illustrative() == illustrative)
                .filter(row -> matches(row, q))
                .sorted(Comparator.comparing((Row row) -> row.policy().kind())
                        .thenComparing(row -> row.policy().id()))
                .toList();
        Page.Request wanted = Page.Request.page(page);
        int from = (int) Math.min(rows.size(), wanted.offset());
        model.addAttribute(
                "page", wanted.of(rows.subList(from, Math.min(rows.size(), from + wanted.size())), rows.size()));
        model.addAttribute("regions", regions(words));
        model.addAttribute("kinds", PolicyKind.values());
        model.addAttribute("standings", PolicyView.Standing.values());
        model.addAttribute("region", region);
        model.addAttribute("kind", kind);
        model.addAttribute("on", on);
        model.addAttribute("standing", standing);
        model.addAttribute("illustrative", illustrative);
        model.addAttribute("q", q);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/policies");
        if (region != null) url.queryParam("region", region);
        if (kind != null) url.queryParam("kind", kind);
        if (on != null) url.queryParam("on", on);
        if (standing != null) url.queryParam("standing", standing);
        if (illustrative != null) url.queryParam("illustrative", illustrative);
        if (q != null) url.queryParam("q", q);
        model.addAttribute("url", url.encode().toUriString());
        return htmx == null ? "policy/list" : "policy/list :: rows";
    }

    /** A region of the book with its name. */
    public record RegionChoice(RegionCode code, String name) {}

    private List<RegionChoice> regions(Words words) {
        return book.list(null, null, null).stream()
                .filter(policy -> policy.region() != null)
                .map(policy -> new RegionChoice(policy.region(), PolicyView.region(policy, words)))
                .distinct()
                .sorted(Comparator.comparing(choice -> choice.code().code()))
                .toList();
    }

    private static boolean matches(Row row, String q) {
        if (q == null || q.isBlank()) return true;
        Policy policy = row.policy();
        String text = policy.title() + " " + policy.documentNo() + " " + policy.id() + " " + row.region();
        return text.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
    }

    /** The version that is asked for; else the one in force today; else the newest. */
    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) Integer version,
            Locale locale,
            Actor actor,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Policy shown =
                version == null ? book.inForce(id, today).orElseGet(() -> book.get(id)) : book.version(id, version);
        Words words = new Words(messages, locale);
        model.addAttribute("view", PolicyView.of(shown, today, words));
        model.addAttribute(
                "versions",
                book.versions(id).stream()
                        .map(each -> new Row(each, PolicyView.region(each, words), PolicyView.Standing.of(each, today)))
                        .toList());
        boolean writer = actor.hasAny(Role.CENTER_CLERK, Role.CENTER_REVIEWER);
        model.addAttribute("mayCopy", writer);
        model.addAttribute("mayWrite", writer && actor.region().equals(shown.region()));
        return "policy/policy";
    }

    /** The decision tables for any DMN editor. */
    @GetMapping("/{id}/versions/{version}/tables")
    ResponseEntity<byte[]> tables(@PathVariable String id, @PathVariable int version) {
        Policy policy = book.version(id, version);
        return dmn(policy.rule().tables().toDmn(), id + "-v" + version + ".dmn");
    }

    static ResponseEntity<byte[]> dmn(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
