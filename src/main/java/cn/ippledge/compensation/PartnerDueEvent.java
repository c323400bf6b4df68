package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * What happened to what a partner owes ({@code PC-2026-000123}) or is owed back ({@code PB-2026-000123}); the case number is
 * its own.
 */
public sealed interface PartnerDueEvent extends CaseEvent {

    /** @param dueOn null where the calendar is not loaded so far */
    record Opened(
            String caseNo,
            long byUser,
            boolean toPartner,
            Party party,
            PartyId partner,
            PartyId bank,
            PartyId enterprise,
            RegionCode region,
            LocalDate dueOn)
            implements PartnerDueEvent {}

    record PaymentEntered(String caseNo, long byUser) implements PartnerDueEvent {}

    /** @param over nothing is open any more */
    record PaymentDecided(String caseNo, long byUser, boolean confirmed, boolean over) implements PartnerDueEvent {}

    /** A later notice names another day; null where the calendar is not loaded so far. */
    record Deferred(String caseNo, long byUser, LocalDate dueOn) implements PartnerDueEvent {}

    /** Nothing is owed any more without a payment: the claim ended, or a later notice says less. */
    record Ended(String caseNo, long byUser) implements PartnerDueEvent {}
}
