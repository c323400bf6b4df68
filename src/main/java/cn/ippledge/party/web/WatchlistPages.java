package cn.ippledge.party.web;

import cn.ippledge.party.KeyLists;
import cn.ippledge.party.WatchlistKind;
import cn.ippledge.party.Watchlists;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The dated lists: found, added to, ended. */
@Controller
@RequestMapping("/watchlists")
class WatchlistPages {

    private final Watchlists watchlists;
    private final KeyLists keyLists;
    private final Notice notice;
    private final Clock clock;

    WatchlistPages(Watchlists watchlists, KeyLists keyLists, Notice notice, Clock clock) {
        this.watchlists = watchlists;
        this.keyLists = keyLists;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) WatchlistKind kind,
            @RequestParam(required = false) String list,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) Watchlists.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Watchlists.Filter filter = new Watchlists.Filter(kind, q, ended ? null : today, list, sort);
        model.addAttribute("page", watchlists.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("ended", ended);
        model.addAttribute("today", today);
        model.addAttribute("kinds", WatchlistKind.values());
        model.addAttribute("sorts", Watchlists.Sort.values());
        model.addAttribute("lists", keyLists.all(actor));
        model.addAttribute("mayEdit", actor.hasAny(Role.CENTER_CLERK, Role.IP_CLERK));
        model.addAttribute("url", url("/watchlists", filter, ended));
        model.addAttribute("exportUrl", url("/watchlists/export", filter, ended));
        return htmx == null ? "party/watchlists" : "party/watchlists :: rows";
    }

    @GetMapping("/new")
    String form(Model model, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        model.addAttribute(
                "form", new WatchlistForm(null, null, null, LocalDate.now(clock).toString(), null, null, null));
        return adding(model, actor);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("form") WatchlistForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            boolean isNew = watchlists.add(form.command(), actor).isNew();
            notice.leave(next, isNew ? "party.watchlist.added" : "party.watchlist.known");
            return "redirect:/watchlists";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return adding(model, actor);
        }
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(required = false) String reason,
            Actor actor,
            RedirectAttributes next) {
        watchlists.end(id, on, reason, actor);
        notice.leave(next, "party.watchlist.ended");
        return "redirect:/watchlists";
    }

    private String adding(Model model, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("kinds", WatchlistKind.values());
        model.addAttribute(
                "lists",
                keyLists.all(actor).stream().filter(list -> list.isOpen(today)).toList());
        return "party/watchlist-new";
    }

    private static String url(String path, Watchlists.Filter filter, boolean ended) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        if (filter.listName() != null) url.queryParam("list", filter.listName());
        return url.queryParam("ended", ended)
                .queryParam("sort", filter.sort())
                .encode()
                .toUriString();
    }
}
