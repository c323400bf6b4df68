package cn.ippledge.compensation.web;

import cn.ippledge.compensation.LoanRecoveries;
import cn.ippledge.compensation.RecoveryFilter;
import cn.ippledge.compensation.RecoveryKind;
import cn.ippledge.compensation.RecoveryLedger;
import cn.ippledge.compensation.RefundState;
import cn.ippledge.compensation.RefundView;
import cn.ippledge.compensation.Reversal;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.AmountInWords;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What came back: all receipts, those of one loan, one refund with its notice to print, and one reversal. */
@Controller
class RecoveryPages {

    private final RecoveryLedger ledger;
    private final Reversals reversals;
    private final Clock clock;

    RecoveryPages(RecoveryLedger ledger, Reversals reversals, Clock clock) {
        this.ledger = ledger;
        this.reversals = reversals;
        this.clock = clock;
    }

    @GetMapping("/recoveries")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RecoveryKind kind,
            @RequestParam(required = false) RefundState state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "DUE") RecoveryFilter.Sort sort,
            @RequestParam(defaultValue = "true") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        LocalDate today = LocalDate.now(clock);
        RecoveryFilter filter = new RecoveryFilter(q, kind, state, overdue, null, null, null, today, sort, ascending);
        model.addAttribute("page", ledger.search(filter, Page.Request.page(page), actor));
        model.addAttribute("url", url("/recoveries", filter));
        model.addAttribute("export", url("/recoveries/export", filter));
        filters(filter, model);
        return htmx == null ? "compensation/recoveries" : "compensation/recoveries :: rows";
    }

    @GetMapping("/recoveries/of/{loanNo}")
    String ofLoan(
            @PathVariable String loanNo,
            @RequestParam(required = false) RecoveryKind kind,
            @RequestParam(required = false) RefundState state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        RecoveryFilter filter = RecoveryFilter.ofLoan(loanNo, kind, state, from, to, LocalDate.now(clock));
        LoanRecoveries found = ledger.ofLoan(filter, actor).orElse(null);
        model.addAttribute("loanNo", loanNo);
        model.addAttribute("l", found);
        model.addAttribute("readsEntries", readsEntries(actor));
        model.addAttribute("export", url("/recoveries/of/" + loanNo + "/export", filter));
        filters(filter, model);
        return htmx == null ? "compensation/loan-recoveries" : "compensation/loan-recoveries :: rows";
    }

    /** The case page belongs to the processes; this address is kept for links and people. */
    @GetMapping("/refunds/{no}")
    String refund(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + ledger.refund(no, actor).notice().no();
    }

    @GetMapping("/refunds/{no}/summary")
    String refundSummary(@PathVariable String no, Model model, Actor actor) {
        model.addAttribute("v", ledger.refund(no, actor));
        model.addAttribute("readsEntries", readsEntries(actor));
        return "compensation/refund";
    }

    /** 退还通知书, to print. */
    @GetMapping("/refunds/{no}/notice")
    String notice(@PathVariable String no, Model model, Actor actor) {
        RefundView view = ledger.refund(no, actor);
        model.addAttribute("v", view);
        model.addAttribute("words", AmountInWords.of(view.notice().amount()));
        return "compensation/refund-notice";
    }

    @GetMapping("/reversals/{no}")
    String reversal(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + reversals.get(no, actor).no();
    }

    @GetMapping("/reversals/{no}/summary")
    String reversalSummary(@PathVariable String no, Model model, Actor actor) {
        Reversal reversal = reversals.get(no, actor);
        model.addAttribute("r", reversal);
        model.addAttribute("names", reversals.names(reversal));
        model.addAttribute("readsEntries", readsEntries(actor));
        return "compensation/reversal";
    }

    private static void filters(RecoveryFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", RecoveryKind.values());
        model.addAttribute("states", RefundState.values());
    }

    private static boolean readsEntries(Actor actor) {
        return actor.hasAny(
                Role.CENTER_CLERK, Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR, Role.FISCAL_OFFICER, Role.AUDITOR);
    }

    private static String url(String path, RecoveryFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        if (filter.state() != null) url.queryParam("state", filter.state());
        if (filter.overdue()) url.queryParam("overdue", true);
        if (filter.from() != null) url.queryParam("from", filter.from());
        if (filter.to() != null) url.queryParam("to", filter.to());
        return url.queryParam("sort", filter.sort())
                .queryParam("ascending", filter.ascending())
                .encode()
                .toUriString();
    }
}
