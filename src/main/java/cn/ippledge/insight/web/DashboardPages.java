package cn.ippledge.insight.web;

import cn.ippledge.insight.Dashboards;
import cn.ippledge.insight.Indicator;
import cn.ippledge.insight.IndicatorEntries;
import cn.ippledge.insight.Indicators;
import cn.ippledge.insight.Standing;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What leadership looks at: the promised amount against its target, and the four amounts kept apart. */
@Controller
class DashboardPages {

    private static final int MONTHS = 24;

    private final Dashboards dashboards;
    private final Indicators indicators;
    private final IndicatorEntries entries;
    private final Clock clock;

    DashboardPages(Dashboards dashboards, Indicators indicators, IndicatorEntries entries, Clock clock) {
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.entries = entries;
        this.clock = clock;
    }

    @GetMapping("/dashboard")
    String dashboard(@RequestParam(required = false) String month, Actor actor, Locale locale, Model model) {
        YearMonth to = month(month);
        model.addAttribute("month", to);
        model.addAttribute("row", amount(actor, to.atEndOfMonth(), locale));
        model.addAttribute("total", dashboards.total(to, actor));
        model.addAttribute("towns", dashboards.byTown(to, actor));
        model.addAttribute("banks", dashboards.byBank(to, actor));
        model.addAttribute("chart", new TargetChart(dashboards.months(to.minusMonths(MONTHS - 1L), to, actor)));
        return "insight/dashboard";
    }

    /** The part of the home page; who has no figures to look at gets nothing. */
    @GetMapping("/insight/home")
    ModelAndView home(Actor actor, Locale locale) {
        if (!actor.scope().isRegion()) return noContent();
        LocalDate today = LocalDate.now(clock);
        YearMonth to = YearMonth.from(today);
        ModelAndView home = new ModelAndView("insight/home");
        home.addObject("row", amount(actor, today, locale));
        home.addObject("waiting", entries.waiting(actor).size());
        home.addObject("chart", new TargetChart(dashboards.months(to.minusMonths(11), to, actor)));
        return home;
    }

    /** A view that writes nothing; without one the name of the address would be taken for a template. */
    private static ModelAndView noContent() {
        ModelAndView nothing = new ModelAndView((model, request, response) -> {});
        nothing.setStatus(HttpStatus.NO_CONTENT);
        return nothing;
    }

    private IndicatorRow amount(Actor actor, LocalDate day, Locale locale) {
        Standing standing = indicators.standings(actor.region(), day).stream()
                .filter(each -> each.indicator().code().equals(Indicator.PLEDGE_REGISTERED_AMOUNT))
                .findFirst()
                .orElseThrow();
        return new IndicatorRow(standing, locale);
    }

    private YearMonth month(String text) {
        if (text == null || text.isBlank()) return YearMonth.from(LocalDate.now(clock));
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Rejected.field("month", CommonReason.NOT_A_DATE, text);
        }
    }
}
