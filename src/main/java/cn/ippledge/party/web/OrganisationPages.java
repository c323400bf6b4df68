package cn.ippledge.party.web;

import cn.ippledge.party.Organisation;
import cn.ippledge.party.Organisations;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Region;
import cn.ippledge.party.Regions;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.Arrays;
import java.util.List;
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

/** The register of organisations with limits, admissions and ties. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationPages {

    private final Organisations organisations;
    private final Parties parties;
    private final Regions regions;
    private final Notice notice;

    OrganisationPages(Organisations organisations, Parties parties, Regions regions, Notice notice) {
        this.organisations = organisations;
        this.parties = parties;
        this.regions = regions;
        this.notice = notice;
    }

    @ModelAttribute("regions")
    List<Region> regions() {
        return regions.all();
    }

    @ModelAttribute("system")
    boolean system(Actor actor) {
        return actor.has(Role.ADMIN_SYSTEM);
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) OrganisationKind kind,
            @RequestParam(required = false) String region,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        RegionCode in = region == null || region.isBlank() ? null : new RegionCode(region);
        Organisations.Filter filter = new Organisations.Filter(kind, in, q);
        model.addAttribute("page", organisations.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("url", url(filter));
        return htmx == null ? "party/organisations" : "party/organisations :: rows";
    }

    @GetMapping("/new")
    String form(Model model, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        model.addAttribute("form", OrganisationForm.empty());
        return adding(model, actor);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            PartyId id = organisations.add(form.toAdd(), actor);
            notice.leave(next, "party.organisation.saved");
            return "redirect:/admin/organisations/" + id;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return adding(model, actor);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, Actor actor) {
        model.addAttribute("form", OrganisationForm.of(parties.organisation(new PartyId(id))));
        return showing(id, model, actor);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            organisations.change(form.toChange(new PartyId(id)), actor);
            notice.leave(next, "party.organisation.saved");
            return "redirect:/admin/organisations/" + id;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return showing(id, model, actor);
        }
    }

    @PostMapping("/{id}/admissions")
    String admit(
            @PathVariable long id,
            @RequestParam String region,
            @RequestParam boolean admitted,
            Actor actor,
            RedirectAttributes next) {
        PartyId organisation = new PartyId(id);
        if (admitted) organisations.admit(organisation, new RegionCode(region), actor);
        else organisations.dismiss(organisation, new RegionCode(region), actor);
        notice.leave(next, "party.organisation.saved");
        return "redirect:/admin/organisations/" + id;
    }

    @PostMapping("/{id}/connections")
    String connect(
            @PathVariable long id,
            @RequestParam String creditCode,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes next) {
        organisations.connect(new PartyId(id), creditCode, reason, actor);
        notice.leave(next, "party.organisation.saved");
        return "redirect:/admin/organisations/" + id;
    }

    private String adding(Model model, Actor actor) {
        model.addAttribute(
                "kinds",
                Arrays.stream(OrganisationKind.values())
                        .filter(kind -> kind != OrganisationKind.ENTERPRISE)
                        .toList());
        model.addAttribute("banks", banks(actor));
        return "party/organisation-new";
    }

    private String showing(long id, Model model, Actor actor) {
        Organisation organisation = parties.organisation(new PartyId(id));
        model.addAttribute("organisation", organisation);
        model.addAttribute("banks", organisation.kind() == OrganisationKind.BANK ? banks(actor) : List.of());
        model.addAttribute("admissions", organisations.admissions(organisation.id(), actor));
        model.addAttribute("connections", organisations.connections(organisation.id(), actor));
        return "party/organisation";
    }

    private List<Organisation> banks(Actor actor) {
        Organisations.Filter filter = new Organisations.Filter(OrganisationKind.BANK, null, null);
        return organisations.search(filter, new Page.Request(1, 200), actor).items();
    }

    private static String url(Organisations.Filter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/organisations");
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        if (filter.region() != null) url.queryParam("region", filter.region());
        return url.encode().toUriString();
    }
}
