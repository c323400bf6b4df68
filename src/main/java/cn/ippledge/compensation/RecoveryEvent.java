package cn.ippledge.compensation;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;

/** What happened to money that goes back: to a refund ({@code RF-2026-000001}) or a reversal ({@code RV-2026-000001}). */
public sealed interface RecoveryEvent extends CaseEvent {

    record RefundDue(String caseNo, long byUser, PartyId enterprise, PartyId bank, RegionCode region)
            implements RecoveryEvent {}

    /** @param pool the book that the transfer went to */
    record RefundPaid(String caseNo, long byUser, long pool) implements RecoveryEvent {}

    /** @param announced the bank had said that it paid this pool; else the money came first */
    record RefundConfirmed(String caseNo, long byUser, long pool, boolean announced) implements RecoveryEvent {}

    record RefundNotSeen(String caseNo, long byUser, long pool) implements RecoveryEvent {}

    record ReversalProposed(String caseNo, long byUser, PartyId enterprise, PartyId bank, RegionCode region)
            implements RecoveryEvent {}

    record ReversalDecided(String caseNo, long byUser, boolean approved) implements RecoveryEvent {}
}
