package cn.ippledge.loan;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loans for the modules that pay public money on them. */
@Service
@Transactional(readOnly = true)
public class LoanRecords {

    private final LoanStore store;
    private final LoanMapper loans;
    private final LoanCollateral collateral;

    LoanRecords(LoanStore store, LoanMapper loans, LoanCollateral collateral) {
        this.store = store;
        this.loans = loans;
        this.collateral = collateral;
    }

    /** A loan that the actor may see. */
    public LoanRecord of(String no, Actor actor) {
        return read(store.visible(no, actor));
    }

    /** For the platform's own computations; not limited by anyone's scope. */
    public LoanRecord of(String no) {
        return read(loans.find(no).orElseThrow(() -> new NotFound(no)));
    }

    /** The next disbursed loans of a region by number, for a round that never holds more than one page of them. */
    public List<String> disbursed(RegionCode region, String after, int size) {
        return loans.disbursed(region, after, size);
    }

    /** The principal of all loans that the enterprise was paid out in the year. */
    public Money disbursedIn(PartyId enterprise, int year) {
        Money sum = loans.disbursedIn(enterprise, year);
        return sum == null ? Money.ZERO : sum;
    }

    private LoanRecord read(Loan loan) {
        List<LoanRecord.Pledged> pledges = collateral.registrations(loan).stream()
                .filter(r -> r.registeredOn() != null)
                .map(r -> new LoanRecord.Pledged(r.no(), r.registrationNo(), r.registeredOn()))
                .toList();
        List<Repayment> repayments = store.repayments(loan);
        return new LoanRecord(loan, pledges, PaidInterest.of(store.schedule(loan), repayments), repayments);
    }
}
