package cn.ippledge.loan.web;

import cn.ippledge.loan.LoanFilter;
import cn.ippledge.loan.LoanState;
import cn.ippledge.loan.Loans;
import cn.ippledge.loan.RiskClass;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The loans one may see, as a list. */
@Controller
@RequestMapping("/loans")
class LoanPages {

    private final Loans loans;

    LoanPages(Loans loans) {
        this.loans = loans;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) LoanState state,
            @RequestParam(required = false) RiskClass riskClass,
            @RequestParam(defaultValue = "NO") LoanFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        LoanFilter filter = new LoanFilter(q, state, riskClass, sort, ascending);
        model.addAttribute("page", loans.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("states", LoanState.values());
        model.addAttribute("classes", RiskClass.values());
        model.addAttribute("url", url("/loans", filter));
        model.addAttribute("export", url("/loans/export", filter));
        model.addAttribute("mayImport", actor.has(Role.BANK_POSTLOAN));
        return htmx == null ? "loan/list" : "loan/list :: rows";
    }

    /** The case page belongs to the processes; this address is kept for links and people. */
    @GetMapping("/{no}")
    String show(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + loans.get(no, actor).no();
    }

    private static String url(String path, LoanFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (filter.state() != null) url.queryParam("state", filter.state());
        if (filter.riskClass() != null) url.queryParam("riskClass", filter.riskClass());
        return url.queryParam("sort", filter.sort())
                .queryParam("ascending", filter.ascending())
                .encode()
                .toUriString();
    }
}
