package cn.ippledge.insight.web;

import cn.ippledge.insight.CountingRule;
import cn.ippledge.insight.IndicatorEntries;
import cn.ippledge.insight.IndicatorEntry;
import cn.ippledge.insight.Indicators;
import cn.ippledge.insight.Standing;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why an indicator of one's own region has its value: the rule, and the loans or entries behind it. */
@Controller
@RequestMapping("/indicators/{code}")
class IndicatorPage {

    private final Indicators indicators;
    private final IndicatorEntries entries;
    private final Users users;
    private final MessageSource messages;
    private final Clock clock;

    IndicatorPage(Indicators indicators, IndicatorEntries entries, Users users, MessageSource messages, Clock clock) {
        this.indicators = indicators;
        this.entries = entries;
        this.users = users;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String explain(
            @PathVariable String code,
            @RequestParam(required = false) String asOf,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            @ModelAttribute("form") EntryForm form,
            Actor actor,
            Locale locale,
            Model model) {
        LocalDate day = AsOf.of(asOf, clock);
        if (form.getAsOf() == null) form.setAsOf(day);
        String view = show(code, day, page, actor, locale, model);
        return htmx == null ? view : view + " :: #content";
    }

    @PostMapping("/entries")
    String enter(
            @PathVariable String code,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        LocalDate today = LocalDate.now(clock);
        if (errors.hasErrors()) return show(code, today, 1, actor, locale, model);
        try {
            entries.enter(form.toCommand(code), actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return show(code, today, 1, actor, locale, model);
        }
        redirect.addFlashAttribute("done", messages.getMessage("insight.entry.entered", null, locale));
        return "redirect:/indicators/{code}";
    }

    @PostMapping("/entries/{id}/decision")
    String decide(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam boolean confirmed,
            @RequestParam(required = false) String opinion,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        entries.decide(id, version, confirmed, opinion, actor);
        String done = confirmed ? "insight.entry.confirmed" : "insight.entry.rejected";
        redirect.addFlashAttribute("done", messages.getMessage(done, null, locale));
        return "redirect:/indicators/{code}";
    }

    private String show(String code, LocalDate day, int page, Actor actor, Locale locale, Model model) {
        Standing standing = indicators.standings(actor.region(), day).stream()
                .filter(each -> each.indicator().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        model.addAttribute("row", new IndicatorRow(standing, locale));
        model.addAttribute("asOf", day);
        if (standing.indicator().counting() == CountingRule.REGISTERED_LOANS) {
            model.addAttribute("loans", indicators.contributions(day, page, actor));
            model.addAttribute("mayRecount", actor.hasAny(Role.AUDITOR, Role.CENTER_DIRECTOR));
        } else {
            Page<IndicatorEntry> history = entries.history(code, Page.Request.page(page), actor);
            model.addAttribute("history", history);
            model.addAttribute("people", users.names(people(history)));
            model.addAttribute("mayEnter", actor.has(Role.CENTER_CLERK));
            model.addAttribute("mayDecide", actor.has(Role.CENTER_REVIEWER));
        }
        return "insight/indicator";
    }

    private static Set<Long> people(Page<IndicatorEntry> history) {
        Set<Long> ids = new HashSet<>();
        for (IndicatorEntry entry : history.items()) {
            ids.add(entry.enteredBy());
            if (entry.decidedBy() != null) ids.add(entry.decidedBy());
        }
        return ids;
    }
}
