package cn.ippledge.subsidy.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.subsidy.Coverages;
import cn.ippledge.subsidy.Entitlement;
import cn.ippledge.subsidy.Entitlements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 免申即享: what the platform found, and for everybody else the reason why not. */
@Controller
class EntitlementPages {

    private final Entitlements entitlements;
    private final Coverages coverages;

    EntitlementPages(Entitlements entitlements, Coverages coverages) {
        this.entitlements = entitlements;
        this.coverages = coverages;
    }

    @GetMapping("/subsidies/entitlements")
    String list(
            @RequestParam(required = false) Entitlement.Outcome outcome,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        model.addAttribute("page", entitlements.search(outcome, Page.Request.page(page), actor));
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", Entitlement.Outcome.values());
        model.addAttribute(
                "url", outcome == null ? "/subsidies/entitlements" : "/subsidies/entitlements?outcome=" + outcome);
        return htmx == null ? "subsidy/entitlements" : "subsidy/entitlements :: rows";
    }

    @PostMapping("/subsidies/elsewhere")
    String elsewhere(
            @RequestParam String loanNo,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam String source,
            Actor actor) {
        Typed typed = new Typed();
        var begin = typed.date("from", from);
        var end = typed.date("to", to);
        typed.check();
        coverages.declare(new Coverages.Elsewhere(loanNo, begin, end, source), actor);
        return "redirect:/subsidies/entitlements";
    }
}
