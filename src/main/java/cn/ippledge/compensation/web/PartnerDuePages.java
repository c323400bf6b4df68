package cn.ippledge.compensation.web;

import cn.ippledge.compensation.PartnerDue;
import cn.ippledge.compensation.PartnerDueFilter;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.AmountInWords;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What guarantors, insurers and evaluators owe, have paid and get back, and the loans they have a part in. */
@Controller
class PartnerDuePages {

    private final PartnerDues dues;

    PartnerDuePages(PartnerDues dues) {
        this.dues = dues;
    }

    @GetMapping("/partner-dues")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) PartnerDue.State state,
            @RequestParam(required = false) Boolean toPartner,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "NO") PartnerDueFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        PartnerDueFilter filter =
                new PartnerDueFilter(q, state, toPartner, overdue ? dues.today() : null, sort, ascending);
        model.addAttribute("page", dues.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("overdue", overdue);
        model.addAttribute("states", PartnerDue.State.values());
        model.addAttribute("today", dues.today());
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/partner-dues");
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (state != null) url.queryParam("state", state);
        if (toPartner != null) url.queryParam("toPartner", toPartner);
        if (overdue) url.queryParam("overdue", true);
        model.addAttribute(
                "url",
                url.queryParam("sort", filter.sort())
                        .queryParam("ascending", ascending)
                        .encode()
                        .toUriString());
        return htmx == null ? "compensation/dues" : "compensation/dues :: rows";
    }

    /** The case page belongs to the processes; this address is kept for links and people. */
    @GetMapping("/partner-dues/{no}")
    String show(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + dues.get(no, actor).no();
    }

    @GetMapping("/partner-dues/{no}/summary")
    String summary(@PathVariable String no, Model model, Actor actor) {
        model.addAttribute("s", dues.summary(no, actor));
        return "compensation/due";
    }

    /** 退还通知书 of what a bank owes back, to print; a share has its notice among those of the claim. */
    @GetMapping("/partner-dues/{no}/notice")
    String notice(@PathVariable String no, Model model, Actor actor) {
        PartnerDues.Summary summary = dues.summary(no, actor);
        if (!summary.due().isToPartner())
            return "redirect:/share-notices/" + summary.due().noticeNo();
        Money amount = summary.due().amount();
        model.addAttribute("s", summary);
        model.addAttribute("words", amount.isPositive() ? AmountInWords.of(amount) : null);
        return "compensation/partner-refund-notice";
    }

    @GetMapping("/partner-loans")
    String loans(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        model.addAttribute("page", dues.loans(q, Page.Request.page(page), actor));
        model.addAttribute("q", q);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/partner-loans");
        if (q != null) url.queryParam("q", q);
        model.addAttribute("url", url.encode().toUriString());
        return htmx == null ? "compensation/partner-loans" : "compensation/partner-loans :: rows";
    }
}
