package cn.ippledge.loan;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** What happened to a loan; the case number is the loan's ({@code LN-2026-000123}). */
public sealed interface LoanEvent extends CaseEvent {

    record Opened(String caseNo, long byUser, String applicationNo, PartyId enterprise, PartyId bank, RegionCode region)
            implements LoanEvent {}

    /** Every required registration is REGISTERED: the disbursement gate is open. */
    record Cleared(String caseNo, long byUser) implements LoanEvent {}

    record DisbursementRequested(String caseNo, long byUser) implements LoanEvent {}

    record DisbursementDecided(String caseNo, long byUser, boolean approved) implements LoanEvent {}

    record Disbursed(String caseNo, long byUser, RegionCode region, Money amount, LocalDate on) implements LoanEvent {}

    record Repaid(
            String caseNo, long byUser, RegionCode region, Money principal, Money interest, Money penalty, LocalDate on)
            implements LoanEvent {}

    record WarningRaised(String caseNo, long byUser, long warningId, WarningKind kind) implements LoanEvent {}

    record WarningHandled(String caseNo, long byUser, long warningId) implements LoanEvent {}

    record ExtensionRequested(String caseNo, long byUser) implements LoanEvent {}

    record ExtensionDecided(String caseNo, long byUser, boolean approved) implements LoanEvent {}

    record Settled(String caseNo, long byUser, LocalDate on) implements LoanEvent {}

    /** The bank asked for cancellation of every registration of the settled loan. */
    record ReleaseRequested(String caseNo, long byUser) implements LoanEvent {}

    /** Every registration of the settled loan is cancelled: the rights are free again. */
    record Released(String caseNo, long byUser) implements LoanEvent {}

    /** Ended before disbursement: a registration was refused or the contract was given up. */
    record Abandoned(String caseNo, long byUser) implements LoanEvent {}
}
