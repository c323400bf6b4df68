package cn.ippledge.subsidy.web;

import cn.ippledge.policy.PolicyBook;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.BudgetPlans;
import cn.ippledge.subsidy.SubsidyBudgets;
import cn.ippledge.subsidy.SubsidyStatistics;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year in sums, its budget, and its settlement. */
@Controller
@RequestMapping("/subsidies/budget")
class BudgetPages {

    private final SubsidyStatistics statistics;
    private final BudgetPlans plans;
    private final SubsidyBudgets budgets;
    private final PolicyBook policies;
    private final MessageSource messages;
    private final Clock clock;

    BudgetPages(
            SubsidyStatistics statistics,
            BudgetPlans plans,
            SubsidyBudgets budgets,
            PolicyBook policies,
            MessageSource messages,
            Clock clock) {
        this.statistics = statistics;
        this.plans = plans;
        this.budgets = budgets;
        this.policies = policies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String year(@RequestParam(required = false) Integer year, Model model, Actor actor) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("s", statistics.of(shown, actor));
        model.addAttribute("changes", plans.ofYear(shown, actor));
        model.addAttribute("policies", policies.list(actor.region(), null, null));
        model.addAttribute("mayPropose", actor.has(Role.FISCAL_OFFICER));
        model.addAttribute("maySettle", actor.has(Role.CENTER_DIRECTOR));
        model.addAttribute("me", actor.userId());
        return "subsidy/budget";
    }

    @PostMapping
    String propose(
            @RequestParam int year,
            @RequestParam String policyId,
            @RequestParam String amount,
            @RequestParam String documentNo,
            Actor actor) {
        Typed typed = new Typed();
        Money money = typed.money("amount", amount);
        typed.check();
        plans.propose(new BudgetPlans.PlanBudget(year, policyId, money, documentNo), actor);
        return "redirect:/subsidies/budget?year=" + year;
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable long id,
            @RequestParam int year,
            @RequestParam boolean confirmed,
            @RequestParam(required = false) String opinion,
            Actor actor) {
        plans.decide(id, confirmed, opinion, actor);
        return "redirect:/subsidies/budget?year=" + year;
    }

    @PostMapping("/settlement")
    String settle(@RequestParam int year, @RequestParam String policyId, RedirectAttributes flash, Actor actor) {
        SubsidyBudgets.Settled settled = budgets.settle(policyId, year, actor);
        Object[] args = {settled.claims(), settled.claimed(), settled.paid()};
        flash.addFlashAttribute("done", messages.getMessage("subsidy.settled", args, LocaleContextHolder.getLocale()));
        return "redirect:/subsidies/budget?year=" + year;
    }
}
