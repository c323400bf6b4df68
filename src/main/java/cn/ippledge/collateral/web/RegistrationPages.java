package cn.ippledge.collateral.web;

import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.LivePledge;
import cn.ippledge.collateral.PledgeChanges;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationFilter;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The registrations one may see, and what the case page shows of one. */
@Controller
@RequestMapping("/registrations")
class RegistrationPages {

    private final Pledges pledges;
    private final PledgeChanges changes;
    private final Disposals disposals;
    private final Clock clock;

    RegistrationPages(Pledges pledges, PledgeChanges changes, Disposals disposals, Clock clock) {
        this.pledges = pledges;
        this.changes = changes;
        this.disposals = disposals;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RightType type,
            @RequestParam(required = false) RegistrationState state,
            @RequestParam(required = false) RegistrationFilter.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        RegistrationFilter filter = new RegistrationFilter(q, type, state, sort);
        model.addAttribute("page", pledges.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("types", RightType.values());
        model.addAttribute("states", RegistrationState.values());
        model.addAttribute("sorts", RegistrationFilter.Sort.values());
        model.addAttribute("url", url("/registrations", filter));
        model.addAttribute("exportUrl", url("/registrations/export", filter));
        model.addAttribute("mayImport", actor.hasAny(Role.IP_CLERK, Role.CENTER_CLERK));
        return htmx == null ? "collateral/registrations" : "collateral/registrations :: rows";
    }

    /** The case page belongs to the processes; this address is kept for links and people. */
    @GetMapping("/{no}")
    String show(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + pledges.get(no, actor).no();
    }

    @GetMapping("/{no}/summary")
    String summary(@PathVariable String no, Model model, Actor actor) {
        Registration registration = pledges.get(no, actor);
        List<IpRight> rights = pledges.rights(no, actor);
        model.addAttribute("registration", registration);
        model.addAttribute("rights", rights);
        model.addAttribute("rankings", rankings(no, rights));
        model.addAttribute("findings", pledges.findings(no, actor));
        model.addAttribute("changes", changes.of(no, actor));
        model.addAttribute("today", LocalDate.now(clock));
        ways(registration, model, actor);
        return "collateral/registration-summary";
    }

    /** What this person may do with it beside the steps of its process. */
    private void ways(Registration registration, Model model, Actor actor) {
        boolean registered = registration.state() == RegistrationState.REGISTERED;
        boolean ours = registered && actor.organisation().equals(registration.pledgee());
        boolean losable = registered || registration.state() == RegistrationState.ENFORCING;
        model.addAttribute("mayDispose", ours && actor.has(Role.BANK_POSTLOAN));
        model.addAttribute("mayReissue", ours && actor.hasAny(Role.BANK_MANAGER, Role.BANK_POSTLOAN));
        model.addAttribute("mayReportLoss", losable && actor.has(Role.IP_CLERK));
        model.addAttribute(
                "disposal", disposals.ofRegistration(registration.no(), actor).orElse(null));
    }

    /** The place of this registration among the pledges of each right; no entry while it has none. */
    private Map<Long, Integer> rankings(String no, List<IpRight> rights) {
        Map<Long, Integer> rankings = new HashMap<>();
        for (IpRight right : rights)
            for (LivePledge live : pledges.livePledges(right.id()))
                if (live.no().equals(no) && live.ranking() != null) rankings.put(right.id(), live.ranking());
        return rankings;
    }

    private static String url(String path, RegistrationFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.type() != null) url.queryParam("type", filter.type());
        if (filter.state() != null) url.queryParam("state", filter.state());
        return url.queryParam("sort", filter.sort()).encode().toUriString();
    }
}
