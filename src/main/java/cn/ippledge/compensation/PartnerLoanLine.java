package cn.ippledge.compensation;

import cn.ippledge.loan.LoanState;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A loan that a guarantor or insurer has a part in.
 *
 * @param claimState of the claim on the loan; null without one
 * @param dueNo what the partner owes of the claim; null while nothing
 */
public record PartnerLoanLine(
        String loanNo,
        String enterpriseName,
        String bankName,
        String productName,
        Money principal,
        Money outstanding,
        Rate riskShare,
        Rate feeRate,
        LoanState state,
        int daysPastDue,
        LocalDate maturesOn,
        ClaimState claimState,
        String dueNo,
        Money dueOpen) {

    /** Fee or premium of a year, of the principal. */
    public Money fee() {
        return principal.times(feeRate, RoundingMode.HALF_UP);
    }
}
