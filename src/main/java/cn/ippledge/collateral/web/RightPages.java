package cn.ippledge.collateral.web;

import cn.ippledge.collateral.AnnualFee;
import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.RightFilter;
import cn.ippledge.collateral.RightKind;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The file of IP rights: the list, one right, and the form that shows what its kind knows. */
@Controller
@RequestMapping("/rights")
class RightPages {

    private final IpRights rights;
    private final Pledges pledges;
    private final Clock clock;

    RightPages(IpRights rights, Pledges pledges, Clock clock) {
        this.rights = rights;
        this.pledges = pledges;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RightType type,
            @RequestParam(required = false) RightStatus status,
            @RequestParam(required = false) RightFilter.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        RightFilter filter = new RightFilter(q, type, status, sort);
        model.addAttribute("page", rights.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("url", url(filter));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("types", RightType.values());
        model.addAttribute("statuses", RightStatus.values());
        model.addAttribute("keeper", keeper(actor));
        return htmx == null ? "collateral/rights" : "collateral/rights :: rows";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return form(new RightForm(), null, model);
    }

    /** The fields of the kind just chosen, with what was typed so far. */
    @GetMapping("/fields")
    String fields(@ModelAttribute("form") RightForm form, Model model) {
        form(form, null, model);
        return "collateral/right-form :: fields";
    }

    @PostMapping
    String add(@ModelAttribute("form") RightForm form, BindingResult errors, Model model, Actor actor) {
        try {
            return "redirect:/rights/" + rights.add(form.details(), actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return form(form, null, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, Actor actor) {
        IpRight right = rights.get(id, actor);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("right", right);
        model.addAttribute("kind", RightKind.of(right));
        model.addAttribute("status", right.statusOn(today));
        if (right.feeDueOn() != null) {
            AnnualFee fee = new AnnualFee(right.feeDueOn());
            model.addAttribute("fee", fee);
            model.addAttribute("surcharge", fee.surcharge(today));
        }
        model.addAttribute("pledges", pledges.livePledges(id));
        model.addAttribute("keeper", keeper(actor));
        model.addAttribute("marker", actor.has(Role.IP_CLERK));
        model.addAttribute("next", right.status().next());
        return "collateral/right";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model, Actor actor) {
        return form(RightForm.of(rights.get(id, actor)), id, model);
    }

    @PostMapping("/{id}/edit")
    String update(
            @PathVariable long id,
            @ModelAttribute("form") RightForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            rights.update(id, form.getVersion(), form.details(), actor);
            return "redirect:/rights/" + id;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return form(form, id, model);
        }
    }

    @PostMapping("/{id}/status")
    String mark(@PathVariable long id, @RequestParam(required = false) RightStatus status, Actor actor) {
        rights.markStatus(id, status, actor);
        return "redirect:/rights/" + id;
    }

    private static String form(RightForm form, Long id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("kinds", RightKind.values());
        return "collateral/right-form";
    }

    private static boolean keeper(Actor actor) {
        return actor.hasAny(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
    }

    private static String url(RightFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/rights");
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.type() != null) url.queryParam("type", filter.type());
        if (filter.status() != null) url.queryParam("status", filter.status());
        return url.queryParam("sort", filter.sort()).encode().toUriString();
    }
}
