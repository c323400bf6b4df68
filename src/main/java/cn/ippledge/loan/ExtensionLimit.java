package cn.ippledge.loan;

import cn.ippledge.shared.Rejected;
import java.time.LocalDate;

/**
 * How far a loan may be extended, all extensions together (General Rules for Loans art. 12): a term of up to one year by as
 * much again, up to five years by half of it, a longer one by three years. UNVERIFIED: remembered, to be checked against the
 * official text.
 */
final class ExtensionLimit {

    private static final int SHORT_TERM_MONTHS = 12;
    private static final int MEDIUM_TERM_MONTHS = 60;
    private static final int LONG_TERM_EXTENSION_MONTHS = 36;

    private ExtensionLimit() {}

    static LocalDate latest(Loan loan) {
        int months = loan.terms().months();
        LocalDate original = loan.disbursedOn().plusMonths(months);
        if (months <= SHORT_TERM_MONTHS) return original.plusMonths(months);
        if (months <= MEDIUM_TERM_MONTHS) return original.plusMonths(months / 2);
        return original.plusMonths(LONG_TERM_EXTENSION_MONTHS);
    }

    static void check(Loan loan, RequestExtension asked) {
        if (!asked.newMaturity().isAfter(loan.maturesOn()))
            throw Rejected.field("newMaturity", LoanReason.EXTENSION_NOT_LATER, loan.maturesOn());
        if (asked.newMaturity().isAfter(latest(loan)))
            throw Rejected.field("newMaturity", LoanReason.EXTENSION_TOO_LONG, latest(loan));
    }
}
