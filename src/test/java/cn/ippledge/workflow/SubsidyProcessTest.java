package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.ippledge.shared.Money;
import cn.ippledge.subsidy.SubsidyClaim;
import cn.ippledge.subsidy.SubsidyEvent;
import cn.ippledge.subsidy.SubsidyEvent.ObjectionOutcome;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.subsidy.SubsidyKind;
import cn.ippledge.subsidy.SubsidyState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CoversProcess("subsidy-claim")
class SubsidyProcessTest extends ProcessTestCase {

    private static final Money AMOUNT = Money.of("9200");
    private static final LocalDate PUBLIC_TO = LocalDate.of(2026, 3, 17);

    @Override
    String prefix() {
        return "SB";
    }

    @Test
    void isLookedAtByThreePublishedReleasedAndPaid() {
        opened(false, false);
        assertWaitsFor("verifyClaim@CENTER_CLERK@201");
        verified(Outcome.APPROVE);
        assertWaitsFor("reviewClaim@CENTER_REVIEWER@201");
        reviewed(Outcome.APPROVE);
        assertWaitsFor("approveClaim@CENTER_DIRECTOR@201");
        approved(Outcome.APPROVE);
        assertWaitsAt("awaitBudget");
        granted();
        assertWaitsAt("publicity");
        timeRunsOut();
        verify(publicity).end(caseNo);
        assertWaitsFor("releaseClaim@FISCAL_OFFICER@601");
        happens(new SubsidyEvent.ReleaseDecided(caseNo, SOMEBODY, true));
        assertWaitsAt("awaitReceipt");
        happens(new SubsidyEvent.Paid(caseNo, SOMEBODY, AMOUNT, PUBLIC_TO));
        assertEnded();
    }

    @Test
    void anEntitlementWaitsForTheAccountFirst() {
        opened(false, true);
        assertWaitsFor("confirmAccount@ENTERPRISE_CLERK@101");
        happens(new SubsidyEvent.Confirmed(caseNo, SOMEBODY));
        assertWaitsFor("verifyClaim@CENTER_CLERK@201");
        verified(Outcome.REJECT);
        assertEnded();
    }

    @Test
    void comesBackToItsClaimantForMending() {
        opened(false, false);
        verified(Outcome.RETURN);
        assertWaitsFor("amendClaim@ENTERPRISE_CLERK@101");
        happens(new SubsidyEvent.Amended(caseNo, SOMEBODY));
        assertWaitsFor("verifyClaim@CENTER_CLERK@201");
    }

    @Test
    void aBanksRewardComesBackToTheBank() {
        happens(new SubsidyEvent.Opened(caseNo, SOMEBODY, YANHU, BANK, true, false));
        verified(Outcome.RETURN);
        assertWaitsFor("amendReward@BANK_MANAGER@301");
        happens(new SubsidyEvent.Amended(caseNo, SOMEBODY));
        publicised();
        happens(new SubsidyEvent.ReleaseDecided(caseNo, SOMEBODY, true));
        happens(new SubsidyEvent.Bounced(caseNo, SOMEBODY));
        assertWaitsFor("correctBankAccount@BANK_MANAGER@301");
        happens(new SubsidyEvent.AccountCorrected(caseNo, SOMEBODY));
        assertWaitsAt("awaitReceipt");
    }

    @Test
    void goesBackToVerificationFromReviewApprovalAndRelease() {
        opened(false, false);
        verified(Outcome.APPROVE);
        reviewed(Outcome.RETURN);
        assertWaitsFor("verifyClaim@CENTER_CLERK@201");
        verified(Outcome.APPROVE);
        reviewed(Outcome.APPROVE);
        approved(Outcome.RETURN);
        assertWaitsFor("verifyClaim@CENTER_CLERK@201");
        publicised();
        happens(new SubsidyEvent.ReleaseDecided(caseNo, SOMEBODY, false));
        assertWaitsFor("verifyClaim@CENTER_CLERK@201");
    }

    @Test
    void isRefusedByTheReviewerOrTheDirector() {
        opened(false, false);
        verified(Outcome.APPROVE);
        reviewed(Outcome.REJECT);
        assertEnded();
    }

    @Test
    void isRefusedByTheDirector() {
        opened(false, false);
        verified(Outcome.APPROVE);
        reviewed(Outcome.APPROVE);
        approved(Outcome.REJECT);
        assertEnded();
    }

    @Test
    void objectionsAreDecidedOneByOneAndTheClockRunsOn() {
        opened(false, false);
        inPublicity();
        happens(new SubsidyEvent.Objected(caseNo, SOMEBODY, 1));
        assertWaitsFor("decideObjection@CENTER_REVIEWER@201");
        happens(new SubsidyEvent.Objected(caseNo, SOMEBODY, 2));
        assertWaitsFor("decideObjection@CENTER_REVIEWER@201");
        happens(new SubsidyEvent.ObjectionDecided(caseNo, SOMEBODY, ObjectionOutcome.NEXT, PUBLIC_TO));
        assertWaitsFor("decideObjection@CENTER_REVIEWER@201");
        happens(new SubsidyEvent.ObjectionDecided(
                caseNo, SOMEBODY, ObjectionOutcome.DISMISSED, LocalDate.of(2026, 3, 25)));
        assertWaitsAt("publicity");
        assertThat(timer().getDuedate()).isEqualTo("2026-03-26T00:00:00+08:00");
        happens(new SubsidyEvent.Objected(caseNo, SOMEBODY, 3));
        happens(new SubsidyEvent.ObjectionDecided(caseNo, SOMEBODY, ObjectionOutcome.UPHELD, null));
        assertWaitsFor("verifyClaim@CENTER_CLERK@201");
    }

    @Test
    void aReturnedPaymentWaitsForAnotherAccount() {
        opened(false, false);
        publicised();
        happens(new SubsidyEvent.ReleaseDecided(caseNo, SOMEBODY, true));
        happens(new SubsidyEvent.Bounced(caseNo, SOMEBODY));
        assertWaitsFor("correctAccount@ENTERPRISE_CLERK@101");
        happens(new SubsidyEvent.AccountCorrected(caseNo, SOMEBODY));
        happens(new SubsidyEvent.Paid(caseNo, SOMEBODY, AMOUNT, PUBLIC_TO));
        assertEnded();
    }

    @Test
    void goesOnWhenTheDomainEndsThePublicityBeforeTheTimer() {
        opened(false, false);
        inPublicity();
        happens(new SubsidyEvent.Publicised(caseNo, 0));
        assertWaitsFor("releaseClaim@FISCAL_OFFICER@601");
    }

    @Test
    void endsWhenTheClaimIsWithdrawn() {
        opened(false, true);
        happens(new SubsidyEvent.Withdrawn(caseNo, SOMEBODY));
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, confirmAccount",
        "SUBMITTED, verifyClaim",
        "COMPUTED, reviewClaim",
        "REVIEWED, approveClaim",
        "APPROVED, awaitBudget",
        "IN_PUBLICITY, publicity",
        "OBJECTED, decideObjection",
        "PUBLICISED, releaseClaim",
        "RELEASED, awaitReceipt",
        "IN_BATCH, awaitReceipt",
        "RETURNED, correctAccount"
    })
    void standsAtThePlaceOfTheClaimsState(SubsidyState state, String activity) {
        claim(state);
        resumption.resume(caseNo);
        assertWaitsAt(activity);
    }

    @Test
    void aClaimThatIsOverWaitsForNobody() {
        claim(SubsidyState.PAID);
        resumption.resume(caseNo);
        assertEnded();
    }

    private void claim(SubsidyState state) {
        SubsidyClaim claim = mock();
        when(claim.state()).thenReturn(state);
        when(claim.kind()).thenReturn(SubsidyKind.INTEREST);
        when(claim.region()).thenReturn(YANHU);
        when(claim.claimant()).thenReturn(ENTERPRISE);
        when(claim.publicity()).thenReturn(new SubsidyClaim.Publicity(PUBLIC_TO.minusDays(7), PUBLIC_TO, null));
        when(subsidies.byNo(caseNo)).thenReturn(claim);
    }

    private void opened(boolean ofBank, boolean entitlement) {
        happens(new SubsidyEvent.Opened(caseNo, SOMEBODY, YANHU, ENTERPRISE, ofBank, entitlement));
    }

    private void verified(Outcome outcome) {
        happens(new SubsidyEvent.Verified(caseNo, SOMEBODY, outcome));
    }

    private void reviewed(Outcome outcome) {
        happens(new SubsidyEvent.Reviewed(caseNo, SOMEBODY, outcome));
    }

    private void approved(Outcome outcome) {
        happens(new SubsidyEvent.Approved(caseNo, SOMEBODY, outcome));
    }

    private void granted() {
        happens(new SubsidyEvent.Granted(caseNo, SOMEBODY, AMOUNT, PUBLIC_TO));
    }

    private void inPublicity() {
        verified(Outcome.APPROVE);
        reviewed(Outcome.APPROVE);
        approved(Outcome.APPROVE);
        granted();
    }

    private void publicised() {
        inPublicity();
        timeRunsOut();
    }
}
