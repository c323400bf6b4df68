package cn.ippledge.financing;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** What happened to a financing application; the case number is the application's ({@code FA-2026-000123}). */
public sealed interface FinancingEvent extends CaseEvent {

    record Submitted(String caseNo, long byUser, PartyId enterprise, RegionCode region, PartyId center)
            implements FinancingEvent {}

    record EligibilityDecided(String caseNo, long byUser, EligibilityOutcome outcome) implements FinancingEvent {}

    record OverrideDecided(String caseNo, long byUser, boolean granted) implements FinancingEvent {}

    record Supplemented(String caseNo, long byUser) implements FinancingEvent {}

    record BanksInvited(String caseNo, long byUser, List<PartyId> banks, LocalDate expiresOn)
            implements FinancingEvent {}

    record MatchingClosed(String caseNo, long byUser) implements FinancingEvent {}

    record BankAnswered(String caseNo, long byUser, PartyId bank, boolean taken) implements FinancingEvent {}

    /** @param decidingBank the branch itself, or its head office when the amount is over the branch's authority */
    record DueDiligenceDone(String caseNo, long byUser, DueDiligenceOutcome outcome, PartyId decidingBank)
            implements FinancingEvent {}

    record CreditDecided(String caseNo, long byUser, CreditOutcome outcome) implements FinancingEvent {}

    record OfferAnswered(String caseNo, long byUser, boolean accepted) implements FinancingEvent {}

    /** The loan contract is signed; loan and pledge registrations begin from these facts. */
    record ContractSigned(
            String caseNo,
            long byUser,
            String contractNo,
            PartyId enterprise,
            PartyId bank,
            RegionCode region,
            Money principal,
            Money securedAmount,
            Rate annualRate,
            String repaymentMethod,
            int months,
            LocalDate signedOn,
            List<String> registrations)
            implements FinancingEvent {}

    /** Withdrawn by the enterprise, cancelled by those who may, or expired: whatever waits for the case stops waiting. */
    record Ended(String caseNo, long byUser, ApplicationState state) implements FinancingEvent {}
}
