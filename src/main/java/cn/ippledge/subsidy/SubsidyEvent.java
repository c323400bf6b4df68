package cn.ippledge.subsidy;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** What happened to a claim; the case number is the claim's ({@code SB-2026-000123}). */
public sealed interface SubsidyEvent extends CaseEvent {

    /** How a person who looks at a claim decides. Labels: {@code subsidyOutcome.NAME}. */
    enum Outcome {
        APPROVE,
        RETURN,
        REJECT
    }

    /** @param entitlement the platform proposed it, and the claimant has yet to confirm the account */
    record Opened(String caseNo, long byUser, RegionCode region, PartyId claimant, boolean ofBank, boolean entitlement)
            implements SubsidyEvent {}

    record Confirmed(String caseNo, long byUser) implements SubsidyEvent {}

    /** Sent again after it had been sent back. */
    record Amended(String caseNo, long byUser) implements SubsidyEvent {}

    record Verified(String caseNo, long byUser, Outcome outcome) implements SubsidyEvent {}

    record Reviewed(String caseNo, long byUser, Outcome outcome) implements SubsidyEvent {}

    record Approved(String caseNo, long byUser, Outcome outcome) implements SubsidyEvent {}

    /** The budget bears it; publicity begins. */
    record Granted(String caseNo, long byUser, Money amount, LocalDate publicTo) implements SubsidyEvent {}

    record Objected(String caseNo, long byUser, long objectionId) implements SubsidyEvent {}

    record ObjectionDecided(String caseNo, long byUser, ObjectionOutcome outcome, LocalDate publicTo)
            implements SubsidyEvent {}

    enum ObjectionOutcome {
        UPHELD,
        /** Another one is still open. */
        NEXT,
        DISMISSED
    }

    record Publicised(String caseNo, long byUser) implements SubsidyEvent {}

    /** The fiscal office lets the money go, or sends the claim back to be looked at anew. */
    record ReleaseDecided(String caseNo, long byUser, boolean released) implements SubsidyEvent {}

    record Paid(String caseNo, long byUser, Money amount, LocalDate on) implements SubsidyEvent {}

    record Bounced(String caseNo, long byUser) implements SubsidyEvent {}

    record AccountCorrected(String caseNo, long byUser) implements SubsidyEvent {}

    record ClawedBack(String caseNo, long byUser, Money amount) implements SubsidyEvent {}

    record Withdrawn(String caseNo, long byUser) implements SubsidyEvent {}
}
