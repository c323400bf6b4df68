package cn.ippledge.ledger.web;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.Entries;
import cn.ippledge.ledger.EntryCursor;
import cn.ippledge.ledger.EntryFilter;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.record.OrganisationNames;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Entries page by page, and one in full. */
@Controller
@RequestMapping("/ledger")
class EntryPages {

    private static final String OWN_CAUSES = "ledger.";

    private final Books books;
    private final Entries entries;
    private final LedgerRequests requests;
    private final ObjectProvider<OrganisationNames> names;

    EntryPages(Books books, Entries entries, LedgerRequests requests, ObjectProvider<OrganisationNames> names) {
        this.books = books;
        this.entries = entries;
        this.requests = requests;
        this.names = names;
    }

    @GetMapping("/books/{id}/entries")
    String list(
            @PathVariable long id,
            @RequestParam(required = false) AccountKind kind,
            @RequestParam(required = false) AccountKind besides,
            @RequestParam(required = false) String holder,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Actor actor,
            Model model) {
        EntryFilter filter = new EntryFilter(kind, besides, holder, from, to, q);
        Entries.Slice slice = entries.of(id, filter, EntryCursor.parse(after), Entries.PAGE, actor);
        model.addAttribute("book", books.get(id, actor));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", slice.rows());
        // A book's list shows each entry whole: both sides are one sum and say nothing.
        if (kind != null && after == null) model.addAttribute("totals", entries.totals(id, filter, actor));
        model.addAttribute("kinds", AccountKind.values());
        model.addAttribute("first", after == null);
        model.addAttribute("older", slice.older() == null ? null : url(id, "", filter, slice.older()));
        model.addAttribute("sheet", url(id, "/sheet", filter, null));
        model.addAttribute("newest", url(id, "", filter, null));
        return htmx == null ? "ledger/entries" : "ledger/entries :: rows";
    }

    @GetMapping("/entries/{no}")
    String entry(@PathVariable String no, Actor actor, Model model) {
        Entries.Detail detail = entries.get(JournalEntryNo.parse(no), actor);
        boolean reversible = detail.entry().cause().startsWith(OWN_CAUSES)
                && detail.entry().reverses() == null
                && detail.entry().reversedBy() == null;
        model.addAttribute("detail", detail);
        model.addAttribute("parties", parties(detail));
        model.addAttribute("mayReverse", reversible && requests.mayMake(actor));
        return "ledger/entry";
    }

    private Map<PartyId, String> parties(Entries.Detail detail) {
        OrganisationNames source = names.getIfAvailable();
        var ids = detail.lines().stream()
                .map(line -> line.party())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return source == null || ids.isEmpty() ? Map.of() : source.organisationNames(ids);
    }

    private static String url(long id, String end, EntryFilter filter, EntryCursor after) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/ledger/books/" + id + "/entries" + end);
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        if (filter.besides() != null) url.queryParam("besides", filter.besides());
        if (filter.holder() != null) url.queryParam("holder", "{holder}");
        if (filter.from() != null) url.queryParam("from", filter.from());
        if (filter.to() != null) url.queryParam("to", filter.to());
        if (filter.q() != null) url.queryParam("q", "{q}");
        if (after != null) url.queryParam("after", after);
        return url.encode()
                .buildAndExpand(Map.of("holder", String.valueOf(filter.holder()), "q", String.valueOf(filter.q())))
                .toUriString();
    }
}
