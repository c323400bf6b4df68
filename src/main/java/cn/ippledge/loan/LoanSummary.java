package cn.ippledge.loan;

import cn.ippledge.collateral.Registration;
import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything there is to know of one loan, for its page.
 *
 * @param today the day the figures are of
 * @param due what has to be paid by today
 * @param settlesWith what would settle the whole debt today
 * @param names of the people in it
 */
public record LoanSummary(
        Loan loan,
        String enterpriseName,
        String bankName,
        LocalDate today,
        List<GateLine> gate,
        boolean gateOpen,
        List<Instalment> schedule,
        Split due,
        Money settlesWith,
        List<Repayment> repayments,
        List<LoanWarning> warnings,
        List<ClassChange> classChanges,
        List<Disbursement> disbursements,
        List<Extension> extensions,
        Map<Long, String> names) {

    /** One required registration and whether it stands. */
    public record GateLine(Registration registration, boolean stands) {}

    /** One row of the schedule and what became of it. */
    public record Instalment(ScheduleRow row, boolean paid, boolean overdue) {}

    public Disbursement pendingDisbursement() {
        return disbursements.stream()
                .filter(request -> request.decidedBy() == null)
                .findFirst()
                .orElse(null);
    }

    public Extension pendingExtension() {
        return extensions.stream().filter(Extension::isPending).findFirst().orElse(null);
    }
}
