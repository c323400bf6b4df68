package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import cn.ippledge.compensation.PartnerDue;
import cn.ippledge.compensation.PartnerDueEvent;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CoversProcess("partner-payment")
class PartnerPaymentProcessTest extends ProcessTestCase {

    private static final PartyId PAYER = new PartyId(801);
    private static final LocalDate DUE = TestClock.START.plusDays(29);

    @Override
    String prefix() {
        return "PC";
    }

    @ParameterizedTest
    @CsvSource({
        "GUARANTOR, payAsGuarantor@GUARANTOR@801",
        "INSURER, payAsInsurer@INSURER@801",
        "EVALUATOR, payAsEvaluator@SIGNER@801"
    })
    void isPaidInTwoPartsOfWhichOneDidNotCome(Party party, String step) {
        opened(party);
        assertWaitsFor(step);
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        assertWaitsFor("confirmPartnerPayment@BANK_POSTLOAN@301");
        happens(new PartnerDueEvent.PaymentDecided(caseNo, SOMEBODY, false, false));
        assertWaitsFor(step);
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        happens(new PartnerDueEvent.PaymentDecided(caseNo, SOMEBODY, true, false));
        assertWaitsFor(step);
        // the second part is due on the same day as the first
        assertThat(last(step.substring(0, step.indexOf('@'))).dueOn()).isEqualTo(DUE);
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        happens(new PartnerDueEvent.PaymentDecided(caseNo, SOMEBODY, true, true));
        assertEnded();
    }

    @Test
    void endsWithTheClaim() {
        opened(Party.INSURER);
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        happens(new PartnerDueEvent.Ended(caseNo, SOMEBODY));
        assertEnded();
    }

    /** The settlement's notice names a later day: for the part that waits now, and for every one after it. */
    @Test
    void isDueOnTheDayOfTheNoticeInForce() {
        opened(Party.GUARANTOR);
        tasks.markReminded(last("payAsGuarantor").id());
        happens(new PartnerDueEvent.Deferred(caseNo, SOMEBODY, DUE.plusDays(40)));
        assertThat(last("payAsGuarantor").dueOn()).isEqualTo(DUE.plusDays(40));
        assertThat(tasks.toRemind(DUE.plusDays(38), 9))
                .noneMatch(task -> task.caseNo().equals(caseNo));
        assertThat(tasks.toRemind(DUE.plusDays(39), 9))
                .anyMatch(task -> task.caseNo().equals(caseNo));
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        happens(new PartnerDueEvent.PaymentDecided(caseNo, SOMEBODY, true, false));
        assertThat(last("payAsGuarantor").dueOn()).isEqualTo(DUE.plusDays(40));
    }

    @ParameterizedTest
    @CsvSource({
        "GUARANTOR, OPEN, payAsGuarantor",
        "INSURER, OPEN, payAsInsurer",
        "EVALUATOR, OPEN, payAsEvaluator",
        "INSURER, PAYMENT_ENTERED, confirmPartnerPayment",
        "GUARANTOR, ENDING, confirmPartnerPayment"
    })
    void standsAfterAResumeWhereItsStateSays(Party party, PartnerDue.State state, String activity) {
        PartnerDue due = new PartnerDue(
                caseNo,
                "RC-1",
                "LN-1",
                party,
                PAYER,
                BANK,
                ENTERPRISE,
                YANHU,
                0,
                PartnerDue.Cause.SHARE,
                null,
                "SN-1",
                Money.of("100"),
                Money.of("100"),
                Money.ZERO,
                null,
                null,
                state,
                1);
        when(partnerDues.get(eq(caseNo), any())).thenReturn(due);
        resumption.resume(caseNo);
        assertWaitsAt(activity);
    }

    private void opened(Party party) {
        happens(new PartnerDueEvent.Opened(caseNo, SOMEBODY, false, party, PAYER, BANK, ENTERPRISE, YANHU, DUE));
    }
}
