package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.collateral.ChangeKind;
import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.ReviewOutcome;
import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.ValuationState;
import cn.ippledge.financing.Application;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.financing.Invitation;
import cn.ippledge.financing.InvitationState;
import cn.ippledge.loan.Extension;
import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.loan.LoanState;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.loan.LoanWarning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of the domain has its place in a process, and a process can be built there from nothing else. */
class ResumptionTest extends ProcessTestCase {

    @Override
    String prefix() {
        return "FA";
    }

    @ParameterizedTest
    @CsvSource({
        "ELIGIBILITY, eligibilityReview@CENTER_CLERK@201",
        "OVERRIDE, overrideReview@CENTER_REVIEWER@201",
        "SUPPLEMENT, supplement@ENTERPRISE_CLERK@101",
        "MATCHING, matchBanks@CENTER_CLERK@201",
        "EVALUATOR_ASSIGNMENT, assignEvaluator@CENTER_CLERK@201",
        "VALUATION, valuation@APPRAISER@401",
        "DUE_DILIGENCE, dueDiligence@BANK_MANAGER@301",
        "CREDIT_DECISION, creditDecision@BANK_APPROVER@300",
        "OFFER, acceptOffer@ENTERPRISE_PRINCIPAL@101",
        "CONTRACTING, signContract@BANK_MANAGER@301"
    })
    void anApplicationWaitsForThePersonOfItsState(ApplicationState state, String group) {
        application(state);
        resumption.resume(caseNo);
        assertWaitsFor(group);
    }

    @Test
    void everyInvitedBankIsAskedAgain() {
        application(ApplicationState.INVITED);
        when(matching.banksInvited(caseNo)).thenReturn(List.of(BANK, OTHER_BANK));
        when(matching.invitations(eq(caseNo), any()))
                .thenReturn(List.of(new Invitation(
                        1, caseNo, BANK, InvitationState.OPEN, LocalDate.of(2026, 3, 17), null, null, null)));
        resumption.resume(caseNo);
        assertWaitsFor("bankAnswer@BANK_MANAGER@301", "bankAnswer@BANK_MANAGER@302");
        happens(new FinancingEvent.BankAnswered(caseNo, SOMEBODY, BANK, true));
        assertWaitsFor("assignEvaluator@CENTER_CLERK@201");
    }

    @Test
    void aSupplementAskedByTheBankGoesBackToTheBank() {
        Application application = application(ApplicationState.SUPPLEMENT);
        when(application.resumeAt()).thenReturn(ApplicationState.DUE_DILIGENCE);
        resumption.resume(caseNo);
        assertWaitsFor("supplementForBank@ENTERPRISE_CLERK@101");
        happens(new FinancingEvent.Supplemented(caseNo, SOMEBODY));
        assertWaitsFor("dueDiligence@BANK_MANAGER@301");
    }

    @Test
    void aSubmittedReportWaitsForItsSigner() {
        application(ApplicationState.VALUATION);
        Valuation submitted = mock();
        when(submitted.state()).thenReturn(ValuationState.SUBMITTED);
        when(valuations.current(caseNo)).thenReturn(Optional.of(submitted));
        resumption.resume(caseNo);
        assertWaitsFor("signValuation@SIGNER@401");
    }

    @Test
    void whatWaitedBeforeStopsWaitingAndNothingIsDoubled() {
        happens(new FinancingEvent.Submitted(caseNo, SOMEBODY, ENTERPRISE, YANHU, CENTER));
        application(ApplicationState.MATCHING);
        resumption.resume(caseNo);
        resumption.resume(caseNo);
        assertWaitsFor("matchBanks@CENTER_CLERK@201");
        assertThat(last("eligibilityReview").state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void anEndedCaseWaitsForNobody() {
        happens(new FinancingEvent.Submitted(caseNo, SOMEBODY, ENTERPRISE, YANHU, CENTER));
        application(ApplicationState.WITHDRAWN);
        resumption.resume(caseNo);
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, pledgorSign@ENTERPRISE_PRINCIPAL@101",
        "PARTIES_SIGNED, fileRegistration@BANK_MANAGER@301",
        "SUBMITTED, acceptFiling@IP_CLERK@501",
        "UNDER_REVIEW, reviewFiling@IP_CLERK@501",
        "CORRECTION, correctFiling@BANK_MANAGER@301",
        "CHANGE_REVIEW, decideChange@IP_CLERK@501",
        "EXTENSION_REVIEW, decideChange@IP_CLERK@501",
        "CANCEL_REVIEW, decideChange@IP_CLERK@501"
    })
    void aRegistrationWaitsForThePersonOfItsState(RegistrationState state, String group) {
        registration(state);
        resumption.resume(caseNo);
        assertWaitsFor(group);
    }

    @Test
    void aProposedResultWaitsForTheSecondPersonAndIsThenRegistered() {
        Registration proposed = registration(RegistrationState.UNDER_REVIEW);
        when(proposed.proposed()).thenReturn(ReviewOutcome.REGISTER);
        resumption.resume(caseNo);
        assertWaitsFor("confirmResult@IP_CLERK@501");
        happens(new PledgeEvent.ResultDecided(caseNo, SOMEBODY, true));
        assertWaitsAt("awaitChange");
    }

    @Test
    void aRegistrationFromBeforeThePlatformGetsItsProcessWithItsFirstEvent() {
        registration(RegistrationState.CANCEL_REVIEW);
        happens(new PledgeEvent.ChangeRequested(caseNo, SOMEBODY, ChangeKind.CANCELLATION));
        assertWaitsFor("decideChange@IP_CLERK@501");
        happens(new PledgeEvent.ChangeDecided(caseNo, SOMEBODY, ChangeKind.CANCELLATION, true));
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_REGISTRATION, awaitCleared",
        "CLEARED, requestDisbursement",
        "DISBURSEMENT_REVIEW, decideDisbursement",
        "ACTIVE, awaitSettled",
        "SETTLED, requestRelease",
        "RELEASING, awaitReleased"
    })
    void aLoanStandsAtThePlaceOfItsState(LoanState state, String activity) {
        loan(state);
        resumption.resume(caseNo);
        assertWaitsAt(activity);
    }

    @Test
    void warningsAndAnExtensionWaitBesideTheMainLine() {
        LoanSummary summary = loan(LoanState.ACTIVE);
        LoanWarning first = warning(81), second = warning(82);
        when(summary.warnings()).thenReturn(List.of(first, second));
        Extension pending = mock();
        when(summary.pendingExtension()).thenReturn(pending);
        resumption.resume(caseNo);
        assertWaitsFor(
                "handleWarning@BANK_POSTLOAN@301",
                "handleWarning@BANK_POSTLOAN@301",
                "decideExtension@BANK_APPROVER@301");
        happens(new LoanEvent.WarningHandled(caseNo, SOMEBODY, 81));
        happens(new LoanEvent.WarningHandled(caseNo, SOMEBODY, 82));
        happens(new LoanEvent.ExtensionDecided(caseNo, SOMEBODY, false));
        assertWaitsFor();
        assertWaitsAt("awaitSettled");
    }

    // ---- the domain as it stands

    private Application application(ApplicationState state) {
        Application application = mock();
        when(application.no()).thenReturn(caseNo);
        when(application.state()).thenReturn(state);
        when(application.region()).thenReturn(YANHU);
        when(application.enterprise()).thenReturn(ENTERPRISE);
        when(application.bank()).thenReturn(BANK);
        when(application.evaluator()).thenReturn(FIRM);
        when(application.offerExpiresOn()).thenReturn(LocalDate.of(2026, 4, 10));
        when(applications.get(eq(caseNo), any())).thenReturn(application);
        when(credit.decidingBank(caseNo)).thenReturn(Optional.of(HEAD_OFFICE));
        when(valuations.current(caseNo)).thenReturn(Optional.empty());
        return application;
    }

    private Registration registration(RegistrationState state) {
        caseNo = caseNo.replace("FA-", "PR-");
        Registration registration = mock();
        when(registration.no()).thenReturn(caseNo);
        when(registration.state()).thenReturn(state);
        when(registration.region()).thenReturn(YANHU);
        when(registration.pledgor()).thenReturn(ENTERPRISE);
        when(registration.pledgee()).thenReturn(BANK);
        when(registration.dueOn()).thenReturn(LocalDate.of(2026, 4, 9));
        when(pledges.get(eq(caseNo), any())).thenReturn(registration);
        return registration;
    }

    private LoanSummary loan(LoanState state) {
        caseNo = caseNo.replace("FA-", "LN-");
        Loan loan = mock();
        when(loan.state()).thenReturn(state);
        when(loan.region()).thenReturn(YANHU);
        when(loan.enterprise()).thenReturn(ENTERPRISE);
        when(loan.bank()).thenReturn(BANK);
        LoanSummary summary = mock();
        when(summary.loan()).thenReturn(loan);
        when(summary.warnings()).thenReturn(List.of());
        when(loans.of(eq(caseNo), any())).thenReturn(summary);
        return summary;
    }

    private static LoanWarning warning(long id) {
        LoanWarning warning = mock();
        when(warning.id()).thenReturn(id);
        when(warning.isOpen()).thenReturn(true);
        return warning;
    }
}
