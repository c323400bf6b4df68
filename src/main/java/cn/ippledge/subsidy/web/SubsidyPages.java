package cn.ippledge.subsidy.web;

import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.FileSubsidy;
import cn.ippledge.subsidy.Subsidies;
import cn.ippledge.subsidy.SubsidyClaim;
import cn.ippledge.subsidy.SubsidyFilter;
import cn.ippledge.subsidy.SubsidyKind;
import cn.ippledge.subsidy.SubsidyOffers;
import cn.ippledge.subsidy.SubsidyState;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The claims one may see, and filling one in. */
@Controller
@RequestMapping("/subsidies")
class SubsidyPages {

    private final Subsidies subsidies;
    private final SubsidyOffers offers;

    SubsidyPages(Subsidies subsidies, SubsidyOffers offers) {
        this.subsidies = subsidies;
        this.offers = offers;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) SubsidyState state,
            @RequestParam(required = false) SubsidyKind kind,
            @RequestParam(defaultValue = "NO") SubsidyFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        SubsidyFilter filter = new SubsidyFilter(q, state, kind, null, null, sort, ascending);
        model.addAttribute("page", subsidies.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("states", SubsidyState.values());
        model.addAttribute("kinds", SubsidyKind.values());
        model.addAttribute("url", url(filter));
        model.addAttribute("mine", kinds(actor));
        return htmx == null ? "subsidy/list" : "subsidy/list :: rows";
    }

    @GetMapping("/new")
    String form(@ModelAttribute("form") SubsidyForm form, Model model, Actor actor) {
        if (!kinds(actor).contains(form.getKind())) form.setKind(kinds(actor).get(0));
        return page(null, form, model, actor);
    }

    @PostMapping
    String draft(
            @ModelAttribute("form") SubsidyForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean submit,
            Model model,
            Actor actor) {
        try {
            return saved(subsidies.draft(form.toCommand(), actor), submit, errors, form, model, actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return page(null, form, model, actor);
        }
    }

    @GetMapping("/{no}")
    String show(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + subsidies.get(no, actor).no();
    }

    @GetMapping("/{no}/edit")
    String edit(@PathVariable String no, Model model, Actor actor) {
        SubsidyClaim claim = subsidies.get(no, actor);
        actor.requireAt(claim.claimant());
        SubsidyForm form = SubsidyForm.of(claim, subsidies.declared(no, actor));
        model.addAttribute("form", form);
        return page(claim, form, model, actor);
    }

    @PostMapping("/{no}/edit")
    String amend(
            @PathVariable String no,
            @ModelAttribute("form") SubsidyForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean submit,
            Model model,
            Actor actor) {
        try {
            FileSubsidy command = form.toCommand();
            subsidies.amend(no, command, actor);
            return saved(no, submit, errors, form, model, actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return page(subsidies.get(no, actor), form, model, actor);
        }
    }

    @PostMapping("/{no}/withdraw")
    String withdraw(@PathVariable String no, @RequestParam String opinion, Actor actor) {
        subsidies.withdraw(no, opinion, actor);
        return "redirect:/cases/" + no;
    }

    /** What was typed is kept as a draft even when it cannot be sent yet. */
    private String saved(String no, boolean submit, BindingResult errors, SubsidyForm form, Model model, Actor actor) {
        if (!submit) return "redirect:/cases/" + no;
        try {
            subsidies.submit(no, actor);
            return "redirect:/cases/" + no;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return page(subsidies.get(no, actor), form, model, actor);
        }
    }

    private String page(SubsidyClaim claim, SubsidyForm form, Model model, Actor actor) {
        List<Policy> policies = offers.policies(form.getKind(), actor);
        Policy policy = policies.stream()
                .filter(p -> p.id().equals(form.getPolicyId()))
                .findFirst()
                .orElse(policies.isEmpty() ? null : policies.get(0));
        model.addAttribute("claim", claim);
        model.addAttribute("kinds", kinds(actor));
        model.addAttribute("policies", policies);
        model.addAttribute("policy", policy);
        model.addAttribute("declarable", policy == null ? List.of() : offers.declarable(policy));
        model.addAttribute("awards", policy == null ? List.of() : policy.awards());
        model.addAttribute("loans", form.getKind().isOnLoan() ? offers.loans(actor) : List.of());
        model.addAttribute("account", offers.account(actor));
        return "subsidy/form";
    }

    private static List<SubsidyKind> kinds(Actor actor) {
        if (actor.hasAny(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL))
            return List.of(SubsidyKind.INTEREST, SubsidyKind.FEE, SubsidyKind.AWARD);
        return actor.has(Role.BANK_MANAGER) ? List.of(SubsidyKind.BANK_REWARD) : List.of();
    }

    private static String url(SubsidyFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/subsidies");
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (filter.state() != null) url.queryParam("state", filter.state());
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        return url.queryParam("sort", filter.sort())
                .queryParam("ascending", filter.ascending())
                .encode()
                .toUriString();
    }
}
