package cn.ippledge.loan.web;

import cn.ippledge.loan.LoanPartners;
import cn.ippledge.loan.Loans;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.PartyId;
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

/** Who carries a loan's risk beside the bank, as the bank's manager arranges it before the loan is paid out. */
@Controller
@RequestMapping("/loans/{no}/partners")
class PartnerPages {

    private final LoanPartners partners;
    private final Loans loans;

    PartnerPages(LoanPartners partners, Loans loans) {
        this.partners = partners;
        this.loans = loans;
    }

    @GetMapping
    String show(@PathVariable String no, @ModelAttribute("form") PartnerForm form, Model model, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        model.addAttribute("loan", loans.get(no, actor));
        model.addAttribute("parts", partners.of(no, actor));
        model.addAttribute("offers", partners.offered(no, actor));
        return "loan/partners";
    }

    @PostMapping
    String attach(
            @PathVariable String no,
            @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            partners.attach(no, form.getProduct(), actor);
            return "redirect:/loans/" + no + "/partners";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return show(no, form, model, actor);
        }
    }

    @PostMapping("/{partner}/removal")
    String detach(@PathVariable String no, @PathVariable long partner, Actor actor) {
        partners.detach(no, new PartyId(partner), actor);
        return "redirect:/loans/" + no + "/partners";
    }
}
