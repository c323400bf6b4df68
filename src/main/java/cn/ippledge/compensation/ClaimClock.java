package cn.ippledge.compensation;

import cn.ippledge.policy.Procedure;
import java.time.LocalDate;

/**
 * When a bank may claim. Counted in calendar days from the day on which the first unpaid instalment was due; what the policy
 * does not lay down does not bind.
 *
 * @param latestOn null where the policy names none
 */
public record ClaimClock(LocalDate defaultedOn, LocalDate earliestOn, LocalDate latestOn) {

    static ClaimClock of(LocalDate defaultedOn, Procedure procedure) {
        int wait = procedure.overdueDays() == null ? 1 : procedure.overdueDays();
        return new ClaimClock(
                defaultedOn,
                defaultedOn.plusDays(wait),
                procedure.claimLatestDays() == null ? null : defaultedOn.plusDays(procedure.claimLatestDays()));
    }
}
