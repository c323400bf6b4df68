package cn.ippledge.party.web;

import cn.ippledge.party.Enterprise;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Industry;
import cn.ippledge.party.PartyReason;
import cn.ippledge.party.Regions;
import cn.ippledge.party.SizeClass;
import cn.ippledge.party.Watchlists;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Enterprises as a list for the offices, and each one's own page. */
@Controller
@RequestMapping("/enterprises")
class EnterprisePages {

    private final Enterprises enterprises;
    private final Watchlists watchlists;
    private final Regions regions;
    private final Notice notice;
    private final Clock clock;

    EnterprisePages(Enterprises enterprises, Watchlists watchlists, Regions regions, Notice notice, Clock clock) {
        this.enterprises = enterprises;
        this.watchlists = watchlists;
        this.regions = regions;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) SizeClass size,
            @RequestParam(required = false) Industry industry,
            @RequestParam(defaultValue = "false") boolean firstLoan,
            @RequestParam(defaultValue = "false") boolean startUp,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        if (actor.kind() == OrganisationKind.ENTERPRISE) return "redirect:/enterprises/" + actor.organisation();
        Enterprises.Filter filter = new Enterprises.Filter(size, industry, firstLoan, startUp, q);
        model.addAttribute("page", enterprises.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("sizes", SizeClass.values());
        model.addAttribute("industries", Industry.values());
        model.addAttribute("mayImport", actor.has(Role.CENTER_CLERK));
        model.addAttribute("url", url(filter));
        return htmx == null ? "party/enterprises" : "party/enterprises :: rows";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, Actor actor) {
        Enterprise enterprise = enterprises.get(new PartyId(id), actor);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("region", regions.name(enterprise.region()));
        model.addAttribute("own", actor.organisation().equals(enterprise.id()));
        model.addAttribute(
                "entries",
                actor.kind() == OrganisationKind.ENTERPRISE
                        ? List.of()
                        : watchlists.activeOn(enterprise.creditCode(), LocalDate.now(clock)));
        return "party/enterprise";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model, Actor actor) {
        model.addAttribute(
                "form", EnterpriseForm.of(enterprises.get(new PartyId(id), actor.requireAt(new PartyId(id)))));
        return editing(id, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute("form") EnterpriseForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            Typed typed = new Typed();
            Integer version = typed.whole("version", form.version());
            typed.refuseIfWrong();
            if (version == null) throw new Rejected(PartyReason.FORM_INCOMPLETE);
            enterprises.update(new Enterprises.UpdateEnterprise(new PartyId(id), form.data(), version), actor);
            notice.leave(next, "party.enterprise.saved");
            return "redirect:/enterprises/" + id;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
        } catch (Stale stale) {
            errors.addError(whole(stale));
        }
        return editing(id, model);
    }

    private String editing(long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("regions", regions.all());
        model.addAttribute("industries", Industry.values());
        return "party/enterprise-edit";
    }

    private static ObjectError whole(Refusal refusal) {
        return new ObjectError(
                "form",
                new String[] {"reason." + refusal.reason().name()},
                refusal.args().toArray(),
                refusal.reason().name());
    }

    private static String url(Enterprises.Filter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/enterprises");
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.sizeClass() != null) url.queryParam("size", filter.sizeClass());
        if (filter.industry() != null) url.queryParam("industry", filter.industry());
        return url.queryParam("firstLoan", filter.firstLoan())
                .queryParam("startUp", filter.startUp())
                .encode()
                .toUriString();
    }
}
