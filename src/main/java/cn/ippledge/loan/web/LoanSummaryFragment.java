package cn.ippledge.loan.web;

import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanPartners;
import cn.ippledge.loan.LoanState;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything about one loan, as a part of the case page. */
@Controller
class LoanSummaryFragment {

    private final LoanSummaries summaries;
    private final LoanPartners partners;

    LoanSummaryFragment(LoanSummaries summaries, LoanPartners partners) {
        this.summaries = summaries;
        this.partners = partners;
    }

    @GetMapping("/loans/{no}/summary")
    String summary(@PathVariable String no, Model model, Actor actor) {
        LoanSummary summary = summaries.of(no, actor);
        Loan loan = summary.loan();
        boolean ownBank = actor.organisation().equals(loan.bank());
        boolean active = loan.state() == LoanState.ACTIVE;
        boolean manager = ownBank && actor.has(Role.BANK_MANAGER);
        model.addAttribute("s", summary);
        // Guarantors and insurers see the loan, and neither its application nor its registrations.
        model.addAttribute("mayOpenCases", !actor.scope().isPartner());
        model.addAttribute("mayRepay", ownBank && active && actor.has(Role.BANK_POSTLOAN));
        model.addAttribute("mayExtend", manager && active && summary.pendingExtension() == null);
        model.addAttribute("mayAgree", manager && loan.state().isBeforeDisbursement());
        boolean open = loan.state() == LoanState.AWAITING_REGISTRATION || loan.state() == LoanState.CLEARED;
        model.addAttribute("parts", partners.of(no, actor));
        model.addAttribute("mayAttach", manager && open);
        return "loan/summary";
    }
}
