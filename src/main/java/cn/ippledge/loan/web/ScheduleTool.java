package cn.ippledge.loan.web;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.loan.DayCount;
import cn.ippledge.loan.InterestPeriod;
import cn.ippledge.loan.Remainder;
import cn.ippledge.loan.Schedule;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calculator: what a loan would cost, and when what is due. By address, so that a result can be kept and sent on. */
@Controller
@RequestMapping("/tools/schedule")
class ScheduleTool {

    private final Clock clock;

    ScheduleTool(Clock clock) {
        this.clock = clock;
    }

    @GetMapping
    String page(
            @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            @RequestParam(required = false) String principal,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        model.addAttribute("methods", RepaymentMethod.values());
        model.addAttribute("periods", InterestPeriod.values());
        model.addAttribute("dayCounts", DayCount.values());
        model.addAttribute("remainders", Remainder.values());
        if (principal == null) example(form);
        try {
            model.addAttribute("schedule", Schedule.of(form.toTerms()));
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
        }
        return htmx == null ? "loan/schedule" : "loan/schedule :: calculator";
    }

    /** A first visit shows a calculation instead of an empty form. */
    private void example(ScheduleForm form) {
        form.setPrincipal("1000000.00");
        form.setAnnualRate("0.0385");
        form.setMethod(RepaymentMethod.EQUAL_INSTALMENT.name());
        form.setStart(LocalDate.now(clock).toString());
        form.setMonths("12");
        form.setSettlementDay("20");
    }
}
