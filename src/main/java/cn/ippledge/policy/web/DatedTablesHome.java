package cn.ippledge.policy.web;

import cn.ippledge.policy.CalendarYear;
import cn.ippledge.policy.ReferenceRates;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells those who can enter them, on their home page, that holidays or rates run out: past the last entered one the platform
 * refuses dates and amounts instead of guessing.
 */
@Controller
class DatedTablesHome {

    /** The State Council's notice for the next year has come out in October or November since 2019. */
    private static final int DAYS_AHEAD = 60;

    private final WorkCalendar calendar;
    private final ReferenceRates rates;
    private final Clock clock;

    DatedTablesHome(WorkCalendar calendar, ReferenceRates rates, Clock clock) {
        this.calendar = calendar;
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping("/calendar/home")
    Object home(Model model, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        int last = calendar.years().stream().mapToInt(CalendarYear::year).max().orElse(today.getYear() - 1);
        boolean calendarEnds = today.plusDays(DAYS_AHEAD).getYear() > last;
        Optional<YearMonth> missing = rates.firstMissing(today);
        if (!actor.hasAny(Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM) || !calendarEnds && missing.isEmpty())
            return new ResponseEntity<>(HttpStatus.NO_CONTENT);
        model.addAttribute("lastYear", calendarEnds ? last : null);
        model.addAttribute("missing", missing.orElse(null));
        return "policy/home";
    }
}
