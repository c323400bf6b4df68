package cn.ippledge.party.web;

import cn.ippledge.party.Agreement;
import cn.ippledge.party.Agreements;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** The region's partners and their agreements: found, entered, confirmed, ended. */
@Controller
@RequestMapping("/agreements")
class AgreementPages {

    private static final OrganisationKind[] PARTNERS = {OrganisationKind.BANK, OrganisationKind.GUARANTOR};

    private final Agreements agreements;
    private final Parties parties;
    private final Notice notice;
    private final Clock clock;

    AgreementPages(Agreements agreements, Parties parties, Notice notice, Clock clock) {
        this.agreements = agreements;
        this.parties = parties;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) OrganisationKind kind,
            @RequestParam(required = false) Agreement.State state,
            @RequestParam(defaultValue = "false") boolean current,
            @RequestParam(required = false) Agreements.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Agreements.Filter filter = new Agreements.Filter(kind, state, q, current ? today : null, sort);
        model.addAttribute("page", agreements.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("current", current);
        model.addAttribute("today", today);
        model.addAttribute("kinds", PARTNERS);
        model.addAttribute("states", Agreement.State.values());
        model.addAttribute("sorts", Agreements.Sort.values());
        model.addAttribute("mayEnter", actor.has(Role.CENTER_CLERK));
        model.addAttribute("url", url(filter, current));
        return htmx == null ? "party/agreements" : "party/agreements :: rows";
    }

    @GetMapping("/new")
    String form(Model model, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        model.addAttribute("form", AgreementForm.blank());
        return entering(model, actor);
    }

    @PostMapping("/new")
    String enter(
            @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            long id = agreements.enter(form.command(), actor);
            notice.leave(next, "party.agreement.entered");
            return "redirect:/agreements/" + id;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return entering(model, actor);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, Actor actor) {
        Agreement agreement = agreements.get(id, actor);
        LocalDate today = LocalDate.now(clock);
        boolean director = actor.has(Role.CENTER_DIRECTOR);
        model.addAttribute("agreement", agreement);
        model.addAttribute("shares", agreements.fundShares(id, actor));
        model.addAttribute("today", today);
        model.addAttribute(
                "mayDecide",
                director && agreement.state() == Agreement.State.ENTERED && agreement.enteredBy() != actor.userId());
        model.addAttribute("mayEnd", director && agreement.mayEnd(today));
        return "party/agreement";
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            @PathVariable long id,
            @RequestParam(required = false) String opinion,
            Actor actor,
            RedirectAttributes next) {
        agreements.confirm(id, opinion, actor);
        notice.leave(next, "party.agreement.confirmed");
        return "redirect:/agreements/" + id;
    }

    @PostMapping("/{id}/reject")
    String reject(
            @PathVariable long id,
            @RequestParam(required = false) String opinion,
            Actor actor,
            RedirectAttributes next) {
        agreements.reject(id, opinion, actor);
        notice.leave(next, "party.agreement.rejected");
        return "redirect:/agreements/" + id;
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(required = false) String reason,
            Actor actor,
            RedirectAttributes next) {
        agreements.end(id, on, reason, actor);
        notice.leave(next, "party.agreement.ended");
        return "redirect:/agreements/" + id;
    }

    private String entering(Model model, Actor actor) {
        List<Organisation> partners = new ArrayList<>();
        for (OrganisationKind kind : PARTNERS) partners.addAll(parties.ofKind(kind, actor.region()));
        model.addAttribute("partners", partners);
        return "party/agreement-new";
    }

    private static String url(Agreements.Filter filter, boolean current) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/agreements");
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        if (filter.state() != null) url.queryParam("state", filter.state());
        return url.queryParam("current", current)
                .queryParam("sort", filter.sort())
                .encode()
                .toUriString();
    }
}
