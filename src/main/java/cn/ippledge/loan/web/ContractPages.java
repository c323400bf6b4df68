package cn.ippledge.loan.web;

import cn.ippledge.loan.AllocationOrder;
import cn.ippledge.loan.DayCount;
import cn.ippledge.loan.Extensions;
import cn.ippledge.loan.InterestPeriod;
import cn.ippledge.loan.Loan;
import cn.ippledge.loan.Loans;
import cn.ippledge.loan.PenaltyBase;
import cn.ippledge.loan.Remainder;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a bank's manager does to the contract outside of any task: its terms before disbursement, its maturity after. */
@Controller
@RequestMapping("/loans/{no}")
class ContractPages {

    private final Loans loans;
    private final Extensions extensions;

    ContractPages(Loans loans, Extensions extensions) {
        this.loans = loans;
        this.extensions = extensions;
    }

    @GetMapping("/terms")
    String terms(@PathVariable String no, Model model, Actor actor) {
        Loan loan = forManager(no, actor);
        model.addAttribute("form", TermsForm.of(loan.terms()));
        return termsPage(loan, model);
    }

    @PostMapping("/terms")
    String agree(
            @PathVariable String no,
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            loans.agreeTerms(form.toCommand(no), actor);
            return "redirect:/cases/" + no;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return termsPage(forManager(no, actor), model);
        }
    }

    @GetMapping("/extension")
    String extension(@PathVariable String no, @ModelAttribute("form") ExtensionForm form, Model model, Actor actor) {
        model.addAttribute("loan", forManager(no, actor));
        return "loan/extension";
    }

    @PostMapping("/extension")
    String extend(
            @PathVariable String no,
            @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            extensions.request(form.toCommand(no), actor);
            return "redirect:/cases/" + no;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            model.addAttribute("loan", forManager(no, actor));
            return "loan/extension";
        }
    }

    private Loan forManager(String no, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Loan loan = loans.get(no, actor);
        actor.requireAt(loan.bank());
        return loan;
    }

    private static String termsPage(Loan loan, Model model) {
        model.addAttribute("loan", loan);
        model.addAttribute("periods", InterestPeriod.values());
        model.addAttribute("dayCounts", DayCount.values());
        model.addAttribute("remainders", Remainder.values());
        model.addAttribute("bases", PenaltyBase.values());
        model.addAttribute("orders", AllocationOrder.values());
        return "loan/terms";
    }
}
