package cn.ippledge.collateral;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;

/** What happened to a valuation; the case number is that of the application it serves. */
public sealed interface ValuationEvent extends CaseEvent {

    record Assigned(String caseNo, long byUser, PartyId evaluator) implements ValuationEvent {}

    record Declined(String caseNo, long byUser) implements ValuationEvent {}

    record Submitted(String caseNo, long byUser) implements ValuationEvent {}

    record Returned(String caseNo, long byUser) implements ValuationEvent {}

    record Signed(String caseNo, long byUser) implements ValuationEvent {}
}
