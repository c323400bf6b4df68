package cn.ippledge.policy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.util.List;

/**
 * How a case under a policy is conducted. The published openings of the measures do not show these, so none has a default:
 * what is null is not laid down, and only illustrative policies fill them in. Labels: {@code procedure.<name>}.
 *
 * @param publicityWorkdays 公示, working days
 * @param shortage what happens when a year's budget or the pool does not suffice
 * @param yearlyBudget of the region for this policy
 * @param claimWithinDays after the deciding event, calendar days
 * @param overdueDays before a bank may claim, calendar days after maturity
 * @param claimLatestDays after which the right to claim lapses, calendar days after maturity
 * @param enrolWithinDays after disbursement, calendar days
 * @param expertThreshold claims above it go to the expert panel
 * @param provisionalShare of the computed payment, paid before the final settlement
 * @param recoveryOrder how recovered money is applied before it is shared
 * @param clawbackRate yearly interest on what is clawed back
 * @param interestCounts overdue interest belongs to the loss
 * @param leverage enrolled exposure at most this many times the pool
 * @param perLoan most exposure of the pool in one loan
 * @param perEnterprise most exposure of the pool in one enterprise
 * @param perBank most exposure of the pool in one bank
 */
public record Procedure(
        Integer publicityWorkdays,
        Shortage shortage,
        Money yearlyBudget,
        Integer claimWithinDays,
        Integer overdueDays,
        Integer claimLatestDays,
        Integer enrolWithinDays,
        Money expertThreshold,
        Rate provisionalShare,
        List<RecoveryPart> recoveryOrder,
        Rate clawbackRate,
        boolean interestCounts,
        Integer leverage,
        Money perLoan,
        Money perEnterprise,
        Money perBank) {

    /** Labels: {@code shortage.NAME}. */
    public enum Shortage {
        FIRST_COME,
        PRO_RATA,
        QUEUE
    }

    /** Labels: {@code recovery.part.NAME}. */
    public enum RecoveryPart {
        COSTS,
        PRINCIPAL,
        INTEREST
    }

    static final Procedure SILENT = new Procedure(
            null, null, null, null, null, null, null, null, null, null, null, false, null, null, null, null);

    public Procedure {
        recoveryOrder = recoveryOrder == null ? List.of() : List.copyOf(recoveryOrder);
    }
}
