package cn.ippledge.compensation;

import cn.ippledge.policy.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that a person may know of one claim, for its page.
 *
 * @param today the day that the clock is seen from
 * @param shares only the person's own where it is a party
 * @param quote the policy's answer worked out again from the stored facts; null for the parties, whose notice is their share
 * @param recoveryShares of each receipt, party by party
 * @param names of the people in it
 */
public record ClaimSummary(
        CompensationClaim claim,
        Enrolment enrolment,
        String enterpriseName,
        String bankName,
        String policyTitle,
        boolean illustrative,
        LocalDate today,
        List<Share> shares,
        List<Deduction> deductions,
        Quote quote,
        List<Vote> votes,
        List<Objection> objections,
        List<Payment> payments,
        List<Recovery> recoveries,
        List<PartyShare> recoveryShares,
        List<RefundNotice> notices,
        List<Reversal> reversals,
        Map<Long, String> names) {

    /** Where today stands on the clock: not yet, open, or over. Labels: {@code compensation.clock.WORD}. */
    public String clock() {
        if (today.isBefore(claim.earliestOn())) return "EARLY";
        return claim.latestOn() != null && today.isAfter(claim.latestOn()) ? "OVER" : "OPEN";
    }

    public Reversal pendingReversal() {
        return reversals.stream().filter(Reversal::isPending).findFirst().orElse(null);
    }

    /** Null where nothing goes back. */
    public RefundNotice noticeOf(Recovery recovery) {
        return notices.stream()
                .filter(notice -> notice.recoveryId() == recovery.id())
                .findFirst()
                .orElse(null);
    }
}
