package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanState;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a loan has to be before a pool stands behind it: running, in time, not in arrears, and on IP. */
@Component
class EnrolmentGate {

    private final EnrolmentMapper mapper;
    private final Pledges pledges;

    EnrolmentGate(EnrolmentMapper mapper, Pledges pledges) {
        this.mapper = mapper;
        this.pledges = pledges;
    }

    /** @return the day of the last registration: from then on all of it is pledged */
    LocalDate require(LoanSummary summary, Policy policy, LocalDate today) {
        Loan loan = summary.loan();
        if (loan.state() != LoanState.ACTIVE)
            throw new Rejected(LOAN_NOT_RUNNING, loan.state().name());
        if (mapper.ofLoan(loan.no()).isPresent()) throw new Rejected(ALREADY_ENROLLED, loan.no());
        if (ArrearsOf.first(summary).isPresent()) throw new Rejected(LOAN_IN_ARREARS, loan.no());
        Integer days = policy.procedure().enrolWithinDays();
        if (days != null && today.isAfter(loan.disbursedOn().plusDays(days)))
            throw new Rejected(ENROLMENT_TOO_LATE, loan.disbursedOn(), days);
        List<Registration> registrations = registrations(summary);
        boolean stands = registrations.stream()
                .allMatch(each -> each.state() == RegistrationState.REGISTERED && each.registeredOn() != null);
        if (!stands) throw new Rejected(NOT_AN_IP_LOAN, "");
        return registrations.stream()
                .map(Registration::registeredOn)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new Rejected(NOT_AN_IP_LOAN, ""));
    }

    /** A loan taken over as an opening balance is known to its pledges by the contract. */
    private List<Registration> registrations(LoanSummary summary) {
        Loan loan = summary.loan();
        return loan.applicationNo() == null
                ? pledges.ofContract(loan.bank(), loan.contractNo())
                : summary.gate().stream()
                        .map(LoanSummary.GateLine::registration)
                        .toList();
    }
}
