package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.ippledge.collateral.Disposal;
import cn.ippledge.collateral.DisposalEvent;
import cn.ippledge.collateral.DisposalState;
import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.ValuationEvent;
import cn.ippledge.collateral.ValuationState;
import cn.ippledge.workflow.step.Steps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CoversProcess("pledge-disposal")
class DisposalProcessTest extends ProcessTestCase {

    private final Disposal disposal = mock();

    @Override
    String prefix() {
        return "DP";
    }

    @BeforeEach
    void theOwnerHasTime() {
        when(disposal.no()).thenAnswer(call -> caseNo);
        when(disposal.region()).thenReturn(YANHU);
        when(disposal.pledgor()).thenReturn(ENTERPRISE);
        when(disposal.pledgee()).thenReturn(BANK);
        when(disposal.answerBy()).thenReturn(LocalDate.of(2026, 3, 24));
        when(disposals.get(eq(caseNo), any())).thenReturn(disposal);
    }

    @Test
    void isSoldPaidInTwoPartsAndStruckOff() {
        noticed();
        answered(true);
        assertWaitsFor("recordSale@BANK_POSTLOAN@301");
        sold(false);
        assertWaitsFor("confirmSale@BANK_APPROVER@301");
        happens(new DisposalEvent.SaleDecided(caseNo, SOMEBODY, true));
        assertWaitsFor("recordProceeds@BANK_POSTLOAN@301");
        received(false, false);
        assertWaitsFor("recordProceeds@BANK_POSTLOAN@301");
        received(true, false);
        assertWaitsFor("recordProceeds@BANK_POSTLOAN@301");
        received(true, true);
        deregister(false);
        deregister(true);
        assertEnded();
    }

    @Test
    void isClosedShortByTwoPeopleAndByTheCenterWhenItStaysBelowTheValuation() {
        noticed();
        answered(true);
        sold(false);
        happens(new DisposalEvent.SaleDecided(caseNo, SOMEBODY, true));
        happens(new DisposalEvent.WaiverProposed(caseNo, SOMEBODY, false));
        assertWaitsFor("confirmWaiver@BANK_APPROVER@301");
        happens(new DisposalEvent.WaiverDecided(caseNo, SOMEBODY, false));
        assertWaitsFor("recordProceeds@BANK_POSTLOAN@301");
        happens(new DisposalEvent.WaiverProposed(caseNo, SOMEBODY, true));
        assertWaitsFor("confirmLowWaiver@CENTER_REVIEWER@201");
        happens(new DisposalEvent.WaiverDecided(caseNo, SOMEBODY, true));
        deregister(true);
        assertEnded();
    }

    @Test
    void aFirmDeclinesAndAReportIsReturned() {
        opened();
        assign();
        happens(new ValuationEvent.Declined(caseNo, SOMEBODY));
        assign();
        happens(new ValuationEvent.Submitted(caseNo, SOMEBODY));
        assertWaitsFor("signDisposalValuation@SIGNER@401");
        happens(new ValuationEvent.Returned(caseNo, SOMEBODY));
        assertWaitsFor("valueForDisposal@APPRAISER@401");
    }

    @Test
    void aPriceBelowTheValuationIsCheckedByTheCenterAndReturned() {
        noticed();
        answered(false);
        assertWaitsFor("reviewObjection@CENTER_REVIEWER@201");
        happens(new DisposalEvent.ObjectionDecided(caseNo, SOMEBODY, false));
        sold(true);
        assertWaitsFor("confirmLowPrice@CENTER_REVIEWER@201");
        happens(new DisposalEvent.SaleDecided(caseNo, SOMEBODY, false));
        assertWaitsFor("recordSale@BANK_POSTLOAN@301");
    }

    @Test
    void endsWithAnObjectionThatIsUpheld() {
        noticed();
        answered(false);
        happens(new DisposalEvent.ObjectionDecided(caseNo, SOMEBODY, true));
        assertEnded();
    }

    @Test
    void goesOnWhenTheOwnerIsSilentUntilTheEndOfTheLastDay() {
        noticed();
        // midnight after 24 March 2026 in Shanghai (UTC+8) is 16:00 UTC of the 24th
        assertThat(timer().getDuedate()).isEqualTo(Date.from(Instant.parse("2026-03-24T16:00:00Z")));
        timeRunsOut();
        verify(disposals).expireAnswer(caseNo);
        assertWaitsFor("recordSale@BANK_POSTLOAN@301");
    }

    @Test
    void endsWhenTheBankStopsIt() {
        noticed();
        happens(new DisposalEvent.Stopped(caseNo, SOMEBODY));
        assertEnded();
        assertThat(last(Steps.ANSWER_NOTICE).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void isRebuiltWhereTheDomainStands() {
        when(disposal.state()).thenReturn(DisposalState.RESULT_REVIEW);
        when(disposal.belowValue()).thenReturn(true);
        resumption.resume(caseNo);
        assertWaitsFor("confirmLowPrice@CENTER_REVIEWER@201");
        when(disposal.state()).thenReturn(DisposalState.VALUATION);
        Valuation valuation = mock();
        when(valuation.state()).thenReturn(ValuationState.SUBMITTED);
        when(valuation.evaluator()).thenReturn(FIRM);
        when(valuations.current(caseNo)).thenReturn(Optional.of(valuation));
        resumption.resume(caseNo);
        assertWaitsFor("signDisposalValuation@SIGNER@401");
        when(disposal.state()).thenReturn(DisposalState.DEREGISTERING);
        resumption.resume(caseNo);
        assertWaitsAt("awaitDeregistered");
        when(disposal.state()).thenReturn(DisposalState.PROCEEDS_REVIEW);
        resumption.resume(caseNo);
        assertWaitsFor("confirmProceeds@BANK_APPROVER@301");
        when(disposal.state()).thenReturn(DisposalState.WAIVER_REVIEW);
        when(disposal.belowValueWhenWaived()).thenReturn(true);
        resumption.resume(caseNo);
        assertWaitsFor("confirmLowWaiver@CENTER_REVIEWER@201");
        when(disposal.state()).thenReturn(DisposalState.STOPPED);
        resumption.resume(caseNo);
        assertEnded();
    }

    // ---- the way there

    private void opened() {
        happens(new DisposalEvent.Opened(caseNo, SOMEBODY, "PR-2026-000001", ENTERPRISE, BANK, CENTER, YANHU));
        assertWaitsFor("assignDisposalEvaluator@CENTER_CLERK@201");
    }

    private void assign() {
        happens(new ValuationEvent.Assigned(caseNo, SOMEBODY, FIRM));
        assertWaitsFor("valueForDisposal@APPRAISER@401");
    }

    private void noticed() {
        opened();
        assign();
        happens(new ValuationEvent.Submitted(caseNo, SOMEBODY));
        happens(new ValuationEvent.Signed(caseNo, SOMEBODY));
        assertWaitsFor("giveNotice@BANK_POSTLOAN@301");
        happens(new DisposalEvent.Notified(caseNo, SOMEBODY));
        assertWaitsFor("answerNotice@ENTERPRISE_PRINCIPAL@101");
    }

    private void answered(boolean agrees) {
        happens(new DisposalEvent.OwnerAnswered(caseNo, SOMEBODY, agrees));
    }

    private void sold(boolean belowValue) {
        happens(new DisposalEvent.SaleRecorded(caseNo, SOMEBODY, belowValue));
    }

    private void received(boolean confirmed, boolean complete) {
        happens(new DisposalEvent.ProceedsRecorded(caseNo, SOMEBODY));
        assertWaitsFor("confirmProceeds@BANK_APPROVER@301");
        happens(new DisposalEvent.ProceedsDecided(caseNo, SOMEBODY, confirmed, complete));
    }

    private void deregister(boolean granted) {
        assertWaitsFor("requestDeregistration@BANK_POSTLOAN@301");
        happens(new DisposalEvent.DeregistrationRequested(caseNo, SOMEBODY));
        assertWaitsAt("awaitDeregistered");
        happens(new DisposalEvent.DeregistrationDecided(caseNo, SOMEBODY, granted));
    }
}
