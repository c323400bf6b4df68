package cn.ippledge.collateral.web;

import cn.ippledge.collateral.ValuationReports;
import cn.ippledge.collateral.ValuationState;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Valuations: a firm's assignments as a list, and the part of a case page that tells what its rights are worth. */
@Controller
@RequestMapping("/valuations")
class ValuationPages {

    private final ValuationReports reports;

    ValuationPages(ValuationReports reports) {
        this.reports = reports;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) ValuationState state,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        model.addAttribute("page", reports.search(state, Page.Request.page(page), actor));
        model.addAttribute("state", state);
        model.addAttribute("states", ValuationState.values());
        model.addAttribute("url", state == null ? "/valuations" : "/valuations?state=" + state);
        return htmx == null ? "collateral/valuations" : "collateral/valuations :: rows";
    }

    @GetMapping("/of/{applicationNo}")
    String of(@PathVariable String applicationNo, Model model, Actor actor) {
        model.addAttribute("report", reports.of(applicationNo, actor).orElse(null));
        return "collateral/valuation";
    }
}
