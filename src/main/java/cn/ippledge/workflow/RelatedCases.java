package cn.ippledge.workflow;

import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.CompensationClaim;
import cn.ippledge.compensation.PartnerBalance;
import cn.ippledge.compensation.PartnerDue;
import cn.ippledge.compensation.PartnerDueLine;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.compensation.RefundNotice;
import cn.ippledge.compensation.Refunds;
import cn.ippledge.compensation.Reversal;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.loan.Loan;
import cn.ippledge.loan.Loans;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One financing is several cases: the application, a registration for each kind of right, the loan, a claim on it, refunds. */
@Service
@Transactional(readOnly = true)
public class RelatedCases {

    private final Pledges pledges;
    private final Disposals disposals;
    private final Loans loans;
    private final Claims claims;
    private final Refunds refunds;
    private final Reversals reversals;
    private final PartnerDues dues;
    private final CaseAccess access;

    RelatedCases(
            Pledges pledges,
            Disposals disposals,
            Loans loans,
            Claims claims,
            Refunds refunds,
            Reversals reversals,
            PartnerDues dues,
            CaseAccess access) {
        this.pledges = pledges;
        this.disposals = disposals;
        this.loans = loans;
        this.claims = claims;
        this.refunds = refunds;
        this.reversals = reversals;
        this.dues = dues;
        this.access = access;
    }

    /** In the order of the chain and with the case itself; only those the actor may read. */
    public List<String> of(String caseNo, Actor actor) {
        access.requireReadable(caseNo, actor);
        // An expert sees the claim alone.
        if (caseNo.startsWith("RC-") && actor.has(Role.EXPERT)) return List.of(caseNo);
        if (caseNo.startsWith("PC-") || caseNo.startsWith("PB-")) return ofDebt(caseNo, actor);
        String claim = claim(caseNo, actor);
        String loan = claim == null ? caseNo : claims.get(claim, actor).loanNo();
        List<String> all = new ArrayList<>();
        String application = application(loan, actor);
        if (application != null) {
            all.add(application);
            pledges.ofApplication(application).stream().map(Registration::no).forEach(all::add);
            loans.byApplication(application).map(Loan::no).ifPresent(no -> addLoan(no, all, actor));
        } else if (claim != null || loan.startsWith("LN-")) addLoan(loan, all, actor);
        if (!all.contains(caseNo)) all.add(caseNo);
        return all.stream().filter(no -> access.mayRead(no, actor)).toList();
    }

    private void addLoan(String loan, List<String> all, Actor actor) {
        all.add(loan);
        claims.ofLoan(loan, actor).map(CompensationClaim::no).ifPresent(of -> {
            all.add(of);
            refunds.ofClaim(of, actor).stream().map(RefundNotice::no).forEach(all::add);
            reversals.ofClaim(of, actor).stream().map(Reversal::no).forEach(all::add);
        });
    }

    /** The claim that the case is, or that it follows; else null. */
    private String claim(String caseNo, Actor actor) {
        if (caseNo.startsWith("RC-")) return caseNo;
        if (caseNo.startsWith("RF-")) return refunds.get(caseNo, actor).claimNo();
        if (caseNo.startsWith("RV-")) return reversals.get(caseNo, actor).claimNo();
        return null;
    }

    /** A partner sees the loan, what it owes and gets back, the bank and the center the claim between them too. */
    private List<String> ofDebt(String caseNo, Actor actor) {
        PartnerDue due = dues.get(caseNo, actor);
        PartnerBalance balance = dues.balance(due, actor);
        return Stream.concat(
                        Stream.of(due.loanNo(), due.claimNo(), balance.due().no()),
                        balance.backs().stream().map(PartnerDueLine::no))
                .filter(no -> access.mayRead(no, actor))
                .toList();
    }

    private String application(String caseNo, Actor actor) {
        if (caseNo.startsWith("PR-")) return pledges.get(caseNo, actor).applicationNo();
        if (caseNo.startsWith("DP-"))
            return application(disposals.get(caseNo, actor).registrationNo(), actor);
        if (caseNo.startsWith("SB-")) return null;
        if (caseNo.startsWith("LN-")) return loans.get(caseNo, actor).applicationNo();
        return caseNo;
    }
}
