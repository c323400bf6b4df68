package cn.ippledge.loan;

import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.SecuredDebt;
import cn.ippledge.collateral.SecuredDebts;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debt behind a registration, worked out for the day that is asked for. */
@Component
class LoanDebts implements SecuredDebts {

    private final LoanStore store;

    LoanDebts(LoanStore store) {
        this.store = store;
    }

    /** An imported loan is known by the bank's contract. */
    @Override
    @Transactional(readOnly = true)
    public Optional<SecuredDebt> of(Registration registration, LocalDate on) {
        return store.byRegistration(registration.no())
                .map(store::known)
                .or(() -> store.byContract(registration.pledgee(), registration.contractNo()))
                .filter(loan -> loan.state() == LoanState.ACTIVE)
                .map(loan -> debt(loan, on));
    }

    private SecuredDebt debt(Loan loan, LocalDate on) {
        return new SecuredDebt(
                loan.no(),
                loan.outstanding(),
                store.account(loan).overdueSince(on).orElse(null));
    }
}
