package cn.ippledge.loan;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.Valuations;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pledged side of a loan: its registrations, their rights, and the valuation it was granted on. */
@Component
class LoanCollateral {

    private final Pledges pledges;
    private final Valuations valuations;

    LoanCollateral(Pledges pledges, Valuations valuations) {
        this.pledges = pledges;
        this.valuations = valuations;
    }

    List<Registration> registrations(Loan loan) {
        return loan.applicationNo() == null
                ? pledges.ofContract(loan.bank(), loan.contractNo())
                : pledges.ofApplication(loan.applicationNo());
    }

    List<Watch.Finding> findings(Loan loan, Watch watch) {
        List<Watch.Finding> findings = new ArrayList<>();
        for (Registration registration : registrations(loan)) {
            findings.addAll(watch.registration(registration));
            if (registration.state().isLive())
                pledges.heldRights(registration.no())
                        .forEach(right -> findings.addAll(watch.right(right, loan.maturesOn())));
        }
        valuations.current(loan.key()).ifPresent(valuation -> findings.addAll(watch.valuation(valuation)));
        return findings;
    }
}
