package cn.ippledge.compensation;

import cn.ippledge.loan.LoanSummary;
import java.time.LocalDate;
import java.util.Optional;

/** How a loan is in arrears, seen from its schedule and what was paid. */
final class ArrearsOf {

    private ArrearsOf() {}

    /** The day on which the first unpaid instalment was due; empty when nothing is late. */
    static Optional<LocalDate> first(LoanSummary summary) {
        return summary.schedule().stream()
                .filter(LoanSummary.Instalment::overdue)
                .map(instalment -> instalment.row().to())
                .findFirst();
    }
}
