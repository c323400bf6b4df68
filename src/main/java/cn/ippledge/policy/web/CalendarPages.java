package cn.ippledge.policy.web;

import cn.ippledge.policy.CalendarYear;
import cn.ippledge.policy.Holiday;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year's working days for everybody to see, and its notice for the director to load. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

    private static final Role[] KEEPERS = {Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM};

    private final WorkCalendar calendar;
    private final MessageSource messages;
    private final Clock clock;

    CalendarPages(WorkCalendar calendar, MessageSource messages, Clock clock) {
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    static NavItem calendarItem() {
        return new NavItem("nav.calendar", "/calendar", "calendar3", 80);
    }

    @GetMapping
    String year(@RequestParam(required = false) Integer year, Actor actor, Model model) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        List<CalendarYear> loaded = calendar.years();
        CalendarYear shown = loaded.stream()
                .filter(each -> each.year() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
        model.addAttribute("years", loaded);
        model.addAttribute("shown", shown);
        model.addAttribute("months", MonthGrid.of(shown));
        model.addAttribute("loaded", calendar.loads(wanted).stream().findFirst().orElse(null));
        model.addAttribute("mayLoad", actor.hasAny(KEEPERS));
        model.addAttribute("nextYear", loaded.get(loaded.size() - 1).year() + 1);
        return "policy/calendar";
    }

    @GetMapping("/notice")
    String notice(@RequestParam int year, Actor actor, Model model) {
        actor.require(KEEPERS);
        model.addAttribute("form", calendar.year(year).map(NoticeForm::of).orElseGet(() -> NoticeForm.blank(year)));
        return form(model);
    }

    @PostMapping("/notice")
    String load(
            @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return form(model);
        try {
            calendar.load(form.toCommand(), actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return form(model);
        }
        String done = messages.getMessage(
                "policy.calendar.loaded", new Object[] {form.getYear().toString()}, locale);
        redirect.addFlashAttribute("done", done);
        redirect.addAttribute("year", form.getYear());
        return "redirect:/calendar";
    }

    private static String form(Model model) {
        model.addAttribute("holidays", Holiday.values());
        return "policy/notice";
    }
}
