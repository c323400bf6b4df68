package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.ippledge.collateral.ValuationEvent;
import cn.ippledge.financing.Application;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.CreditOutcome;
import cn.ippledge.financing.DueDiligenceOutcome;
import cn.ippledge.financing.EligibilityOutcome;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.workflow.step.Steps;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@CoversProcess("financing-application")
class FinancingProcessTest extends ProcessTestCase {

    @Override
    String prefix() {
        return "FA";
    }

    @Test
    void reachesTheContractOnTheStraightWay() {
        contracting();
        happens(new FinancingEvent.ContractSigned(
                caseNo,
                SOMEBODY,
                "HT-1",
                ENTERPRISE,
                BANK,
                YANHU,
                Money.of("1000000.00"),
                Money.of("1000000.00"),
                Rate.of("0.0365"),
                "BULLET",
                12,
                LocalDate.of(2026, 3, 10),
                List.of("PR-2026-000001")));
        assertEnded();
        assertThat(tasks.ofCase(caseNo))
                .allMatch(task -> task.state() == TaskState.DONE && task.decidedBy() == SOMEBODY);
    }

    @Test
    void mirrorsGroupTitleAndDecisionOfEachTask() {
        submitted();
        Task open = last(Steps.ELIGIBILITY_REVIEW);
        assertThat(open.title()).isEqualTo("Organisation 101");
        assertThat(open.region()).isEqualTo(YANHU);
        assertThat(open.process()).isEqualTo("financing-application");
        assertThat(open.dueOn()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertWaitsFor("eligibilityReview@CENTER_CLERK@201");
        eligibility(EligibilityOutcome.PASS);
        Task done = last(Steps.ELIGIBILITY_REVIEW);
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.decision()).isEqualTo("PASS");
        assertThat(done.decidedBy()).isEqualTo(SOMEBODY);
        assertThat(done.doneAt()).isNotNull();
    }

    @Test
    void goesBackToTheSameStepAfterASupplement() {
        submitted();
        eligibility(EligibilityOutcome.SUPPLEMENT);
        assertWaitsFor("supplement@ENTERPRISE_CLERK@101");
        happens(new FinancingEvent.Supplemented(caseNo, SOMEBODY));
        assertWaitsFor("eligibilityReview@CENTER_CLERK@201");
        eligibility(EligibilityOutcome.REJECT);
        assertEnded();
    }

    @Test
    void asksTheReviewerForAnException() {
        submitted();
        eligibility(EligibilityOutcome.OVERRIDE);
        assertWaitsFor("overrideReview@CENTER_REVIEWER@201");
        happens(new FinancingEvent.OverrideDecided(caseNo, SOMEBODY, false));
        assertWaitsFor("eligibilityReview@CENTER_CLERK@201");
        eligibility(EligibilityOutcome.OVERRIDE);
        happens(new FinancingEvent.OverrideDecided(caseNo, SOMEBODY, true));
        assertWaitsFor("matchBanks@CENTER_CLERK@201");
        happens(new FinancingEvent.MatchingClosed(caseNo, SOMEBODY));
        assertEnded();
    }

    @Test
    void theFirstBankThatTakesItEndsTheOthersInvitation() {
        matching();
        invited(BANK, OTHER_BANK);
        assertWaitsFor("bankAnswer@BANK_MANAGER@301", "bankAnswer@BANK_MANAGER@302");
        answered(BANK, true);
        assertWaitsFor("assignEvaluator@CENTER_CLERK@201");
        assertThat(tasks.ofCase(caseNo))
                .filteredOn(task -> task.organisation().equals(OTHER_BANK))
                .extracting(Task::state)
                .containsExactly(TaskState.CANCELLED);
    }

    @Test
    void asksOtherBanksWhenAllDecline() {
        matching();
        invited(BANK, OTHER_BANK);
        answered(OTHER_BANK, false);
        assertWaitsFor("bankAnswer@BANK_MANAGER@301");
        answered(BANK, false);
        assertWaitsFor("matchBanks@CENTER_CLERK@201");
    }

    @Test
    void invitationsRunOut() {
        matching();
        invited(BANK);
        timeRunsOut();
        verify(matching).expire(caseNo);
        assertWaitsFor("matchBanks@CENTER_CLERK@201");
    }

    @Test
    void anotherFirmIsAskedWhenOneDeclines() {
        assigned();
        happens(new ValuationEvent.Declined(caseNo, SOMEBODY));
        assertWaitsFor("assignEvaluator@CENTER_CLERK@201");
    }

    @Test
    void theSignerReturnsAReport() {
        assigned();
        happens(new ValuationEvent.Submitted(caseNo, SOMEBODY));
        assertWaitsFor("signValuation@SIGNER@401");
        happens(new ValuationEvent.Returned(caseNo, SOMEBODY));
        assertWaitsFor("valuation@APPRAISER@401");
    }

    @Test
    void theBankAsksForASupplementAndDeclines() {
        valued();
        dueDiligence(DueDiligenceOutcome.SUPPLEMENT, null);
        assertWaitsFor("supplementForBank@ENTERPRISE_CLERK@101");
        happens(new FinancingEvent.Supplemented(caseNo, SOMEBODY));
        assertWaitsFor("dueDiligence@BANK_MANAGER@301");
        dueDiligence(DueDiligenceOutcome.REJECT, null);
        assertEnded();
    }

    @Test
    void anExpiredValuationIsMadeAnew() {
        valued();
        dueDiligence(DueDiligenceOutcome.REVALUE, null);
        assertWaitsFor("assignEvaluator@CENTER_CLERK@201");
        happens(new ValuationEvent.Assigned(caseNo, SOMEBODY, FIRM));
        happens(new ValuationEvent.Submitted(caseNo, SOMEBODY));
        happens(new ValuationEvent.Signed(caseNo, SOMEBODY));
        assertWaitsFor("dueDiligence@BANK_MANAGER@301");
    }

    @Test
    void theHeadOfficeDecidesAboveTheBranchsAuthority() {
        valued();
        dueDiligence(DueDiligenceOutcome.PROPOSE, HEAD_OFFICE);
        assertWaitsFor("creditDecision@BANK_APPROVER@300");
        credited(CreditOutcome.RETURN);
        assertWaitsFor("dueDiligence@BANK_MANAGER@301");
        dueDiligence(DueDiligenceOutcome.PROPOSE, HEAD_OFFICE);
        credited(CreditOutcome.REJECT);
        assertEnded();
    }

    @Test
    void theEnterpriseRefusesTheOffer() {
        offered();
        happens(new FinancingEvent.OfferAnswered(caseNo, SOMEBODY, false));
        assertEnded();
    }

    @Test
    void anOfferRunsOutAndTheProcessIsNotToldTwice() {
        offered();
        // The domain publishes the end while the process itself is asking for it.
        doAnswer(call -> {
                    events.publishEvent(new FinancingEvent.Ended(caseNo, 0, ApplicationState.CANCELLED));
                    return null;
                })
                .when(credit)
                .expireOffer(caseNo);
        timeRunsOut();
        verify(credit).expireOffer(caseNo);
        assertEnded();
    }

    @Test
    void withdrawalEndsWhateverWaits() {
        matching();
        invited(BANK, OTHER_BANK);
        happens(new FinancingEvent.Ended(caseNo, SOMEBODY, ApplicationState.WITHDRAWN));
        assertEnded();
        assertThat(last(Steps.BANK_ANSWER).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void anEventThatNothingWaitsForIsAnErrorAndUndoesTheStep() {
        submitted();
        assertThatThrownBy(() -> happens(new FinancingEvent.OfferAnswered(caseNo, SOMEBODY, true)))
                .hasMessageContaining("expected one");
        assertThatThrownBy(() -> happens(new FinancingEvent.Submitted(caseNo, SOMEBODY, ENTERPRISE, YANHU, CENTER)))
                .hasMessageContaining("already runs");
        assertWaitsFor("eligibilityReview@CENTER_CLERK@201");
    }

    // ---- the way there

    private void submitted() {
        happens(new FinancingEvent.Submitted(caseNo, SOMEBODY, ENTERPRISE, YANHU, CENTER));
    }

    private void eligibility(EligibilityOutcome outcome) {
        happens(new FinancingEvent.EligibilityDecided(caseNo, SOMEBODY, outcome));
    }

    private void matching() {
        submitted();
        eligibility(EligibilityOutcome.PASS);
    }

    private void invited(PartyId... banks) {
        when(matching.banksInvited(caseNo)).thenReturn(List.of(banks));
        happens(new FinancingEvent.BanksInvited(caseNo, SOMEBODY, List.of(banks), LocalDate.of(2026, 3, 17)));
    }

    private void answered(PartyId bank, boolean taken) {
        happens(new FinancingEvent.BankAnswered(caseNo, SOMEBODY, bank, taken));
    }

    private void assigned() {
        matching();
        invited(BANK);
        answered(BANK, true);
        happens(new ValuationEvent.Assigned(caseNo, SOMEBODY, FIRM));
        assertWaitsFor("valuation@APPRAISER@401");
    }

    private void valued() {
        assigned();
        happens(new ValuationEvent.Submitted(caseNo, SOMEBODY));
        happens(new ValuationEvent.Signed(caseNo, SOMEBODY));
        assertWaitsFor("dueDiligence@BANK_MANAGER@301");
    }

    private void dueDiligence(DueDiligenceOutcome outcome, PartyId decidingBank) {
        happens(new FinancingEvent.DueDiligenceDone(caseNo, SOMEBODY, outcome, decidingBank));
    }

    private void credited(CreditOutcome outcome) {
        Application application = mock();
        when(application.offerExpiresOn())
                .thenReturn(outcome == CreditOutcome.APPROVE ? LocalDate.of(2026, 4, 10) : null);
        when(applications.get(eq(caseNo), any())).thenReturn(application);
        happens(new FinancingEvent.CreditDecided(caseNo, SOMEBODY, outcome));
    }

    private void offered() {
        valued();
        dueDiligence(DueDiligenceOutcome.PROPOSE, BANK);
        credited(CreditOutcome.APPROVE);
        assertWaitsFor("acceptOffer@ENTERPRISE_PRINCIPAL@101");
    }

    private void contracting() {
        offered();
        happens(new FinancingEvent.OfferAnswered(caseNo, SOMEBODY, true));
        assertWaitsFor("signContract@BANK_MANAGER@301");
    }
}
