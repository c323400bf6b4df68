package cn.ippledge.compensation.web;

import cn.ippledge.compensation.ClaimFilings;
import cn.ippledge.compensation.ClaimFilter;
import cn.ippledge.compensation.ClaimState;
import cn.ippledge.compensation.ClaimSummaries;
import cn.ippledge.compensation.ClaimSummary;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.EnrolmentFilter;
import cn.ippledge.compensation.Enrolments;
import cn.ippledge.compensation.PartnerBalance;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.compensation.PoolCockpit;
import cn.ippledge.compensation.PoolView;
import cn.ippledge.compensation.PublishedClaims;
import cn.ippledge.compensation.ShareNotices;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pool, what is enrolled in it, and the claims on it, to look at. */
@Controller
class CompensationPages {

    private final Claims claims;
    private final ClaimSummaries summaries;
    private final ClaimFilings filings;
    private final ShareNotices notices;
    private final PartnerDues dues;
    private final PublishedClaims published;
    private final Enrolments enrolments;
    private final PoolCockpit cockpit;

    CompensationPages(
            Claims claims,
            ClaimSummaries summaries,
            ClaimFilings filings,
            ShareNotices notices,
            PartnerDues dues,
            PublishedClaims published,
            Enrolments enrolments,
            PoolCockpit cockpit) {
        this.claims = claims;
        this.summaries = summaries;
        this.filings = filings;
        this.notices = notices;
        this.dues = dues;
        this.published = published;
        this.enrolments = enrolments;
        this.cockpit = cockpit;
    }

    @GetMapping("/compensations")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ClaimState state,
            @RequestParam(required = false) Long bank,
            @RequestParam(required = false) Integer lossYear,
            @RequestParam(defaultValue = "NO") ClaimFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        ClaimFilter filter = new ClaimFilter(q, state, party(bank), lossYear, sort, ascending);
        model.addAttribute("totals", claims.totals(filter, actor));
        model.addAttribute("page", claims.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("states", ClaimState.values());
        model.addAttribute("url", url(filter));
        model.addAttribute("mayReport", actor.has(Role.BANK_POSTLOAN));
        return htmx == null ? "compensation/list" : "compensation/list :: rows";
    }

    /** The case page belongs to the processes; this address is kept for links and people. */
    @GetMapping("/compensations/{no}")
    String show(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + claims.get(no, actor).no();
    }

    @GetMapping("/compensations/{no}/summary")
    String summary(@PathVariable String no, Model model, Actor actor) {
        ClaimSummary summary = summaries.of(no, actor);
        ClaimState state = summary.claim().state();
        boolean ownBank = actor.organisation().equals(summary.claim().bank()) && actor.has(Role.BANK_POSTLOAN);
        boolean paid = summary.claim().paid().isPositive();
        model.addAttribute("s", summary);
        model.addAttribute("e", filings.evidence(no, actor));
        model.addAttribute("notices", notices.ofClaim(no, actor));
        model.addAttribute("partners", PartnerBalance.of(dues.ofClaim(no, actor)));
        model.addAttribute("citizens", published.objections(no, actor));
        model.addAttribute("mayAdmit", actor.has(Role.CENTER_CLERK));
        model.addAttribute("mayCure", ownBank && !paid && !state.isTerminal());
        // An expert sees the claim alone, leadership sums and not entries.
        boolean beyond = !actor.has(Role.EXPERT);
        model.addAttribute("readsBeyond", beyond);
        model.addAttribute("readsEntries", beyond && !actor.has(Role.LEADER) && summary.quote() != null);
        model.addAttribute("mayRecover", ownBank && paid);
        model.addAttribute("mayObject", actor.has(Role.CENTER_CLERK) && state == ClaimState.IN_PUBLICITY);
        model.addAttribute("mayResume", actor.has(Role.CENTER_CLERK) && state == ClaimState.PAUSED);
        model.addAttribute(
                "mayReverse",
                actor.hasAny(Role.CENTER_CLERK, Role.CENTER_REVIEWER)
                        && paid
                        && state != ClaimState.CLAWED_BACK
                        && summary.pendingReversal() == null);
        return "compensation/summary";
    }

    @GetMapping("/enrolments")
    String enrolments(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "false") boolean reserved,
            @RequestParam(required = false) Long bank,
            @RequestParam(required = false) Long book,
            @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        EnrolmentFilter filter = new EnrolmentFilter(q, reserved, party(bank), book, year, overdue);
        model.addAttribute("totals", enrolments.totals(filter, actor));
        model.addAttribute("page", enrolments.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("mayEnrol", actor.hasAny(Role.BANK_MANAGER, Role.BANK_POSTLOAN));
        model.addAttribute("mayReport", actor.has(Role.BANK_POSTLOAN));
        model.addAttribute("url", url(filter));
        return htmx == null ? "compensation/enrolments" : "compensation/enrolments :: rows";
    }

    @GetMapping("/pool")
    String pool(Model model, Actor actor) {
        PoolView pool = cockpit.of(actor);
        model.addAttribute("pool", pool);
        // Leaders see figures and no entries.
        model.addAttribute("mayOpen", !actor.has(Role.LEADER));
        model.addAttribute("year", pool.today().getYear());
        model.addAttribute("mayDistribute", pool.proRata() && actor.has(Role.FISCAL_OFFICER));
        List<PoolView.Bank> rated =
                pool.banks().stream().filter(bank -> bank.lossRate() != null).toList();
        // Without a breaker and without losses there is nothing to look at.
        boolean telling = pool.breaker() != null
                || rated.stream().anyMatch(bank -> bank.loss().isPositive());
        if (telling && !rated.isEmpty()) {
            model.addAttribute("rateLabels", joined(rated, bank -> bank.name().replace(",", " ")));
            model.addAttribute(
                    "rates",
                    joined(rated, bank -> bank.lossRate().movePointRight(2).toPlainString()));
        }
        model.addAttribute(
                "labels", joined(pool.months(), month -> month.month().toString()));
        model.addAttribute("paid", joined(pool.months(), month -> wan(month.paid())));
        model.addAttribute("recovered", joined(pool.months(), month -> wan(month.recovered())));
        return "compensation/pool";
    }

    private static <T> String joined(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).collect(Collectors.joining(","));
    }

    private static String wan(Money amount) {
        return amount.yuan().movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    private static PartyId party(Long id) {
        return id == null ? null : new PartyId(id);
    }

    private static String url(EnrolmentFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/enrolments");
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (filter.bank() != null) url.queryParam("bank", filter.bank());
        if (filter.book() != null) url.queryParam("book", filter.book());
        if (filter.year() != null) url.queryParam("year", filter.year());
        if (filter.overdue()) url.queryParam("overdue", true);
        return url.queryParam("reserved", filter.reserved()).encode().toUriString();
    }

    private static String url(ClaimFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/compensations");
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (filter.state() != null) url.queryParam("state", filter.state());
        if (filter.bank() != null) url.queryParam("bank", filter.bank());
        if (filter.lossYear() != null) url.queryParam("lossYear", filter.lossYear());
        return url.queryParam("sort", filter.sort())
                .queryParam("ascending", filter.ascending())
                .encode()
                .toUriString();
    }
}
