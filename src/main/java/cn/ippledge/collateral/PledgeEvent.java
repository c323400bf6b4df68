package cn.ippledge.collateral;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** What happened to a pledge registration; the case number is the registration's ({@code PR-2026-000123}). */
public sealed interface PledgeEvent extends CaseEvent {

    record Opened(
            String caseNo,
            long byUser,
            String applicationNo,
            RightType type,
            PartyId pledgor,
            PartyId pledgee,
            PartyId ipOffice,
            RegionCode region)
            implements PledgeEvent {}

    record SignedByPledgor(String caseNo, long byUser) implements PledgeEvent {}

    record Filed(String caseNo, long byUser) implements PledgeEvent {}

    /** @param accepted false: sent back for correction before acceptance */
    record Accepted(String caseNo, long byUser, boolean accepted) implements PledgeEvent {}

    record Reviewed(String caseNo, long byUser, ReviewOutcome outcome) implements PledgeEvent {}

    /** The second person's word on the proposed result; not confirmed goes back to review. */
    record ResultDecided(String caseNo, long byUser, boolean confirmed) implements PledgeEvent {}

    record Corrected(String caseNo, long byUser) implements PledgeEvent {}

    /**
     * The pledge exists from this day (Civil Code art. 444).
     *
     * @param loanKey the application or imported loan it secures: a loan counts once however many registrations it has
     */
    record Registered(
            String caseNo,
            long byUser,
            String loanKey,
            RegionCode region,
            PartyId pledgor,
            PartyId pledgee,
            Money securedAmount,
            LocalDate registeredOn)
            implements PledgeEvent {}

    record ChangeRequested(String caseNo, long byUser, ChangeKind kind) implements PledgeEvent {}

    record ChangeDecided(String caseNo, long byUser, ChangeKind kind, boolean approved) implements PledgeEvent {}

    /** A terminal state was reached. For {@code REVOKED} the pledge is void from the start. */
    record Ended(String caseNo, long byUser, String loanKey, RegionCode region, RegistrationState state, LocalDate on)
            implements PledgeEvent {}
}
