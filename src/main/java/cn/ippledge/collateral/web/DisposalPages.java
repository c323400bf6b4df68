package cn.ippledge.collateral.web;

import cn.ippledge.collateral.Disposal;
import cn.ippledge.collateral.DisposalFilter;
import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.collateral.DisposalState;
import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.Market;
import cn.ippledge.collateral.ValuationReports;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The disposals one may see, what the case page shows of one, and its stop. */
@Controller
@RequestMapping("/disposals")
class DisposalPages {

    private final Disposals disposals;
    private final DisposalReceipts receipts;
    private final ValuationReports valuations;
    private final Market market;

    DisposalPages(Disposals disposals, DisposalReceipts receipts, ValuationReports valuations, Market market) {
        this.disposals = disposals;
        this.receipts = receipts;
        this.valuations = valuations;
        this.market = market;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) DisposalState state,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        DisposalFilter filter = new DisposalFilter(q, state);
        model.addAttribute("page", disposals.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("states", DisposalState.values());
        model.addAttribute("url", url(filter));
        return htmx == null ? "collateral/disposals" : "collateral/disposals :: rows";
    }

    /** The case page belongs to the processes; this address is kept for links and people. */
    @GetMapping("/{no}")
    String show(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + disposals.get(no, actor).no();
    }

    @GetMapping("/{no}/summary")
    String summary(@PathVariable String no, Model model, Actor actor) {
        Disposal disposal = disposals.get(no, actor);
        model.addAttribute("d", disposal);
        model.addAttribute("rights", disposals.rights(no, actor));
        model.addAttribute("report", valuations.of(no, actor).orElse(null));
        model.addAttribute("proceeds", receipts.of(no, actor));
        model.addAttribute("outstanding", receipts.outstanding(no, actor));
        model.addAttribute(
                "mayStop",
                actor.has(Role.BANK_POSTLOAN)
                        && actor.organisation().equals(disposal.pledgee())
                        && !disposal.state().isSold()
                        && !disposal.state().isTerminal());
        return "collateral/disposal-summary";
    }

    /** Who would buy; nothing for those who are not to know. */
    @GetMapping("/{no}/interests")
    Object interests(@PathVariable String no, Model model, Actor actor) {
        if (actor.kind() != OrganisationKind.BANK && actor.kind() != OrganisationKind.CENTER)
            return new ResponseEntity<>(HttpStatus.NO_CONTENT);
        model.addAttribute("interests", market.interests(no, actor));
        return "collateral/interests";
    }

    @GetMapping("/{no}/stop")
    String stopForm(@PathVariable String no, @ModelAttribute("form") OpinionForm form, Model model, Actor actor) {
        model.addAttribute("d", disposals.get(no, actor));
        return "collateral/disposal-stop";
    }

    @PostMapping("/{no}/stop")
    String stop(
            @PathVariable String no,
            @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            disposals.stop(no, form.getOpinion(), actor);
            return "redirect:/cases/" + no;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return stopForm(no, form, model, actor);
        }
    }

    private static String url(DisposalFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/disposals");
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.state() != null) url.queryParam("state", filter.state());
        return url.encode().toUriString();
    }
}
