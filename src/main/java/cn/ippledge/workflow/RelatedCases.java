package cn.ippledge.workflow;

import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.loan.Loan;
import cn.ippledge.loan.Loans;
import cn.ippledge.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One financing is several cases: the application, a registration for each kind of right, the loan. */
@Service
@Transactional(readOnly = true)
public class RelatedCases {

    private final Pledges pledges;
    private final Disposals disposals;
    private final Loans loans;
    private final CaseAccess access;

    RelatedCases(Pledges pledges, Disposals disposals, Loans loans, CaseAccess access) {
        this.pledges = pledges;
        this.disposals = disposals;
        this.loans = loans;
        this.access = access;
    }

    /** In the order of the chain and with the case itself; only those the actor may read. */
    public List<String> of(String caseNo, Actor actor) {
        access.requireReadable(caseNo, actor);
        String application = application(caseNo, actor);
        if (application == null) return List.of(caseNo);
        List<String> all = new ArrayList<>(List.of(application));
        pledges.ofApplication(application).stream().map(Registration::no).forEach(all::add);
        loans.byApplication(application).map(Loan::no).ifPresent(all::add);
        return all.stream().filter(no -> access.mayRead(no, actor)).toList();
    }

    private String application(String caseNo, Actor actor) {
        if (caseNo.startsWith("PR-")) return pledges.get(caseNo, actor).applicationNo();
        if (caseNo.startsWith("DP-"))
            return application(disposals.get(caseNo, actor).registrationNo(), actor);
        if (caseNo.startsWith("LN-")) return loans.get(caseNo, actor).applicationNo();
        return caseNo;
    }
}
