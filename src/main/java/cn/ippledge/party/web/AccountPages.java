package cn.ippledge.party.web;

import cn.ippledge.party.Parties;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.PaymentAccounts.ProposeAccount;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.OrganisationKind;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The account of one's own organisation, and for the finance center those that wait to be confirmed. Numbers stay masked. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    /** An account as typed. The number of a refused form is shown again to the person who typed it, and to nobody else. */
    record AccountForm(String accountName, String accountNo, String bankName) {}

    private final PaymentAccounts accounts;
    private final Parties parties;
    private final Notice notice;

    AccountPages(PaymentAccounts accounts, Parties parties, Notice notice) {
        this.accounts = accounts;
        this.parties = parties;
        this.notice = notice;
    }

    @GetMapping
    String own(Model model, Actor actor) {
        String name = parties.organisation(actor.organisation()).name();
        model.addAttribute("form", new AccountForm(name, null, null));
        return ownPage(model, actor);
    }

    @PostMapping
    String propose(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            accounts.propose(new ProposeAccount(form.accountName(), form.accountNo(), form.bankName()), actor);
            notice.leave(next, "party.account.proposed");
            return "redirect:/accounts";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return ownPage(model, actor);
        }
    }

    @GetMapping("/proposed")
    String proposed(Model model, Actor actor) {
        model.addAttribute("accounts", accounts.proposed(actor));
        return "party/accounts-proposed";
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            @PathVariable long id,
            @RequestParam(required = false) String accountNo,
            @RequestParam(required = false) String opinion,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            accounts.confirm(id, accountNo, opinion, actor);
            notice.leave(next, "party.account.confirmed");
            return back(actor);
        } catch (Rejected rejected) {
            return again(id, rejected, opinion, model, actor);
        }
    }

    @PostMapping("/{id}/reject")
    String reject(
            @PathVariable long id,
            @RequestParam(required = false) String opinion,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            accounts.reject(id, opinion, actor);
            notice.leave(next, "party.account.rejected");
            return back(actor);
        } catch (Rejected rejected) {
            return again(id, rejected, opinion, model, actor);
        }
    }

    /** The page the person came from, with what was refused beside the account. */
    private String again(long id, Rejected rejected, String opinion, Model model, Actor actor) {
        model.addAttribute("refusedId", id);
        model.addAttribute(
                "refusal",
                notice.text(
                        "reason." + rejected.reason().name(), rejected.args().toArray()));
        model.addAttribute("typedOpinion", opinion);
        return isCenter(actor) ? proposed(model, actor) : own(model, actor);
    }

    private String ownPage(Model model, Actor actor) {
        model.addAttribute("accounts", accounts.own(actor));
        model.addAttribute("me", actor.userId());
        model.addAttribute(
                "signs", actor.hasAny(Role.ENTERPRISE_PRINCIPAL, Role.BANK_APPROVER, Role.GUARANTOR, Role.INSURER));
        return "party/accounts";
    }

    private static String back(Actor actor) {
        return isCenter(actor) ? "redirect:/accounts/proposed" : "redirect:/accounts";
    }

    private static boolean isCenter(Actor actor) {
        return actor.kind() == OrganisationKind.CENTER;
    }
}
