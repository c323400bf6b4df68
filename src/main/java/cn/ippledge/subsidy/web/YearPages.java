package cn.ippledge.subsidy.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.subsidy.SubsidyState;
import cn.ippledge.subsidy.SubsidyYears;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year's claims in one table, and one decision over many of them. */
@Controller
@RequestMapping("/subsidies/year")
class YearPages {

    private final SubsidyYears years;
    private final Clock clock;

    YearPages(SubsidyYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    @GetMapping
    String table(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) SubsidyState state,
            Model model,
            Actor actor) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("year", shown);
        model.addAttribute("state", state);
        model.addAttribute("states", EnumSet.range(SubsidyState.SUBMITTED, SubsidyState.REFUSED));
        model.addAttribute("table", years.of(shown, state, null, actor));
        return "subsidy/year";
    }

    @PostMapping
    String decide(
            @RequestParam int year,
            @RequestParam(required = false) SubsidyState state,
            @RequestParam(required = false) List<String> claims,
            @RequestParam Outcome outcome,
            @RequestParam(required = false) String opinion,
            Model model,
            Actor actor) {
        model.addAttribute("decided", years.decide(claims, outcome, opinion, actor));
        return table(year, state, model, actor);
    }
}
