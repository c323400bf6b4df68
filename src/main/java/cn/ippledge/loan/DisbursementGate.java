package cn.ippledge.loan;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * No disbursement before every required registration is REGISTERED: the pledge exists only from then on (Civil Code art. 444,
 * rule COM-13).
 */
@Component
class DisbursementGate {

    private final LoanStore store;
    private final Pledges pledges;
    private final LoanCollateral collateral;

    DisbursementGate(LoanStore store, Pledges pledges, LoanCollateral collateral) {
        this.store = store;
        this.pledges = pledges;
        this.collateral = collateral;
    }

    /** What the contract requires; a contract without any registration is not a loan on IP and never passes. */
    List<Registration> required(Loan loan) {
        List<String> numbers = store.registrations(loan);
        return pledges.ofApplication(loan.key()).stream()
                .filter(registration -> numbers.contains(registration.no()))
                .toList();
    }

    boolean isOpen(Loan loan) {
        List<Registration> required = required(loan);
        return !required.isEmpty()
                && required.size() == store.registrations(loan).size()
                && required.stream().allMatch(DisbursementGate::stands)
                && pledges.allRegistered(loan.key());
    }

    /** Refuses with the numbers that are missing, and a day before the last registration. */
    void require(Loan loan, LocalDate on) {
        if (!isOpen(loan)) throw new Rejected(LoanReason.PLEDGE_NOT_REGISTERED, missing(loan));
        for (Registration registration : required(loan))
            if (on.isBefore(registration.registeredOn()))
                throw Rejected.field(
                        "on", LoanReason.DATE_BEFORE_REGISTRATION, registration.no(), registration.registeredOn());
    }

    /** Every registration of the loan has ended or holds nothing any more: the rights are free again. */
    boolean nothingPledged(Loan loan) {
        return collateral.registrations(loan).stream()
                .map(Registration::state)
                .allMatch(state -> state.isTerminal() || state == RegistrationState.RIGHT_LOST);
    }

    private String missing(Loan loan) {
        List<String> standing = required(loan).stream()
                .filter(DisbursementGate::stands)
                .map(Registration::no)
                .toList();
        return store.registrations(loan).stream()
                .filter(no -> !standing.contains(no))
                .collect(Collectors.joining(", "));
    }

    static boolean stands(Registration registration) {
        return registration.state() == RegistrationState.REGISTERED && registration.registeredOn() != null;
    }
}
