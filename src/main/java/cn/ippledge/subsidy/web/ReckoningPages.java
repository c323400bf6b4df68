package cn.ippledge.subsidy.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.StartReckoning;
import cn.ippledge.subsidy.YearReckoning;
import cn.ippledge.subsidy.YearReckonings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
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

/** A year's reckonings: begun, watched, read down to the single loan. */
@Controller
@RequestMapping("/subsidies/reckonings")
class ReckoningPages {

    private final YearReckonings reckonings;
    private final Clock clock;

    ReckoningPages(YearReckonings reckonings, Clock clock) {
        this.reckonings = reckonings;
        this.clock = clock;
    }

    /** What a director chooses; the door says whether it is a choice. */
    record Form(String policyId, Integer year) {
        StartReckoning command() {
            return new StartReckoning(policyId, year == null ? 0 : year);
        }
    }

    @Bean
    static NavItem reckoningsItem() {
        return new NavItem(
                "nav.reckonings",
                "/subsidies/reckonings",
                "calculator-fill",
                57,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER,
                Role.LEADER,
                Role.AUDITOR);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model, Actor actor) {
        // The year that is over is the one a budget is planned from.
        model.addAttribute("form", new Form(null, LocalDate.now(clock).getYear() - 1));
        return list(page, model, actor, false);
    }

    @PostMapping
    String start(@ModelAttribute("form") Form form, BindingResult errors, Model model, Actor actor) {
        try {
            return "redirect:/subsidies/reckonings/" + reckonings.start(form.command(), actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return list(1, model, actor, true);
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        YearReckoning run = reckonings.get(id, actor);
        model.addAttribute("run", run);
        model.addAttribute("policy", reckonings.policy(run));
        model.addAttribute("largest", run.complete() ? reckonings.largest(id, actor) : List.of());
        model.addAttribute("mayCancel", run.running() && actor.has(Role.CENTER_DIRECTOR));
        return htmx == null ? "subsidy/reckoning" : "subsidy/reckoning :: run";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, Actor actor) {
        reckonings.cancel(id, actor);
        return "redirect:/subsidies/reckonings/" + id;
    }

    /** By number typed or clicked. */
    @GetMapping("/{id}/loan")
    String find(@PathVariable long id, @RequestParam String no, Actor actor) {
        String loanNo = reckonings.explain(id, no.strip(), actor).row().loanNo();
        return "redirect:/subsidies/reckonings/" + id + "/loans/" + loanNo;
    }

    @GetMapping("/{id}/loans/{loanNo}")
    String row(@PathVariable long id, @PathVariable String loanNo, Model model, Actor actor) {
        model.addAttribute("told", reckonings.explain(id, loanNo, actor));
        return "subsidy/reckoned";
    }

    private String list(int page, Model model, Actor actor, boolean again) {
        model.addAttribute("page", reckonings.list(Page.Request.page(page), actor));
        model.addAttribute("policies", reckonings.policies(actor));
        model.addAttribute("mayStart", again || actor.has(Role.CENTER_DIRECTOR));
        return "subsidy/reckonings";
    }
}
