package cn.ippledge.compensation;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** What happened to a claim; the case number is the claim's ({@code RC-2026-000123}). */
public sealed interface ClaimEvent extends CaseEvent {

    /** @param latestOn after which the right to claim lapses; null where the policy names no day */
    record Reported(String caseNo, long byUser, PartyId enterprise, PartyId bank, RegionCode region, LocalDate latestOn)
            implements ClaimEvent {}

    record Filed(String caseNo, long byUser) implements ClaimEvent {}

    record Checked(String caseNo, long byUser, boolean passed) implements ClaimEvent {}

    record Computed(String caseNo, long byUser, boolean paused) implements ClaimEvent {}

    record BreakerLifted(String caseNo, long byUser) implements ClaimEvent {}

    record Reviewed(String caseNo, long byUser, ReviewOutcome outcome) implements ClaimEvent {}

    /** @param decided the voices given so far are a majority, whichever way */
    record Voted(String caseNo, long byUser, boolean approved, boolean decided, boolean endorsed)
            implements ClaimEvent {}

    record Approved(String caseNo, long byUser, boolean approved) implements ClaimEvent {}

    /** One party was told its share; {@code recipient} is whose people are to read it. */
    record Notified(String caseNo, long byUser, String noticeNo, PartyId recipient, PartyId enterprise)
            implements ClaimEvent {}

    record Published(String caseNo, long byUser, LocalDate until) implements ClaimEvent {}

    record ObjectionRaised(String caseNo, long byUser) implements ClaimEvent {}

    record ObjectionDecided(String caseNo, long byUser, boolean upheld, LocalDate until) implements ClaimEvent {}

    record PublicityClosed(String caseNo, long byUser) implements ClaimEvent {}

    record Released(String caseNo, long byUser) implements ClaimEvent {}

    /** @param amount what was paid now; zero when all of it waits in the queue */
    record Paid(String caseNo, long byUser, RegionCode region, Money amount, boolean queued) implements ClaimEvent {}

    /** Partly paid, of a loan that is in default no longer: to be settled anew. */
    record Recalled(String caseNo, long byUser) implements ClaimEvent {}

    record Received(String caseNo, long byUser, boolean last) implements ClaimEvent {}

    record SettlementProposed(String caseNo, long byUser) implements ClaimEvent {}

    record SettlementDecided(String caseNo, long byUser, SettlementOutcome outcome) implements ClaimEvent {}

    /**
     * Cured, lapsed or clawed back: ended beside the line of tasks.
     *
     * @param wasSettled nothing waited for it any more
     */
    record Ended(String caseNo, long byUser, ClaimState state, boolean wasSettled) implements ClaimEvent {}
}
