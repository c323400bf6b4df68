package cn.ippledge.policy;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;

/** What happened to a version on its way to release or out of force; the case number is the version's ({@code PV-2026-000123}). */
public sealed interface PolicyEvent extends CaseEvent {

    record Drafted(String caseNo, long byUser, RegionCode region, PartyId center) implements PolicyEvent {}

    /** Written and without errors; its effect is to be looked at. */
    record Submitted(String caseNo, long byUser) implements PolicyEvent {}

    /** @param accepted or sent back to be changed */
    record Tested(String caseNo, long byUser, boolean accepted) implements PolicyEvent {}

    record ReleaseDecided(String caseNo, long byUser, boolean released) implements PolicyEvent {}

    record Dropped(String caseNo, long byUser) implements PolicyEvent {}

    record WithdrawalRequested(String caseNo, long byUser) implements PolicyEvent {}

    record WithdrawalDecided(String caseNo, long byUser, boolean withdrawn) implements PolicyEvent {}
}
