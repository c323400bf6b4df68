package cn.ippledge.collateral;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;

/** What happened to a disposal; the case number is the disposal's ({@code DP-2026-000123}). */
public sealed interface DisposalEvent extends CaseEvent {

    record Opened(
            String caseNo,
            long byUser,
            String registrationNo,
            PartyId pledgor,
            PartyId pledgee,
            PartyId center,
            RegionCode region)
            implements DisposalEvent {}

    record Notified(String caseNo, long byUser) implements DisposalEvent {}

    record OwnerAnswered(String caseNo, long byUser, boolean agrees) implements DisposalEvent {}

    record ObjectionDecided(String caseNo, long byUser, boolean upheld) implements DisposalEvent {}

    /** @param belowValue the price is below the valuation, so that the finance center checks it and not the bank alone */
    record SaleRecorded(String caseNo, long byUser, boolean belowValue) implements DisposalEvent {}

    record SaleDecided(String caseNo, long byUser, boolean confirmed) implements DisposalEvent {}

    record ProceedsRecorded(String caseNo, long byUser) implements DisposalEvent {}

    /** @param complete confirmed, and with it everything has come in */
    record ProceedsDecided(String caseNo, long byUser, boolean confirmed, boolean complete) implements DisposalEvent {}

    /** @param belowValue what came in stays below the valuation, so that the finance center decides */
    record WaiverProposed(String caseNo, long byUser, boolean belowValue) implements DisposalEvent {}

    record WaiverDecided(String caseNo, long byUser, boolean granted) implements DisposalEvent {}

    record DeregistrationRequested(String caseNo, long byUser) implements DisposalEvent {}

    /** @param granted false: the office kept the registration, and the bank asks again */
    record DeregistrationDecided(String caseNo, long byUser, boolean granted) implements DisposalEvent {}

    /** Given up: the debt was paid after all, or the right is lost. */
    record Stopped(String caseNo, long byUser) implements DisposalEvent {}
}
