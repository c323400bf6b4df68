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

@CoversProcess("partner-refund")
class PartnerRefundProcessTest extends ProcessTestCase {

    private static final PartyId PARTNER = new PartyId(801);
    private static final LocalDate DUE = TestClock.START.plusDays(14);
    private static final String PAY = "payPartnerBack@BANK_POSTLOAN@301";

    @Override
    String prefix() {
        return "PB";
    }

    @ParameterizedTest
    @CsvSource({
        "GUARANTOR, confirmAsGuarantor@GUARANTOR@801",
        "INSURER, confirmAsInsurer@INSURER@801",
        "EVALUATOR, confirmAsEvaluator@SIGNER@801"
    })
    void isPaidInTwoPartsOfWhichOneDidNotCome(Party party, String step) {
        opened(party);
        assertWaitsFor(PAY);
        assertThat(last("payPartnerBack").dueOn()).isEqualTo(DUE);
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        assertWaitsFor(step);
        happens(new PartnerDueEvent.PaymentDecided(caseNo, SOMEBODY, false, false));
        assertWaitsFor(PAY);
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        happens(new PartnerDueEvent.PaymentDecided(caseNo, SOMEBODY, true, false));
        assertWaitsFor(PAY);
        happens(new PartnerDueEvent.PaymentEntered(caseNo, SOMEBODY));
        happens(new PartnerDueEvent.PaymentDecided(caseNo, SOMEBODY, true, true));
        assertEnded();
    }

    @Test
    void endsWhenNothingGoesBackAnyMore() {
        opened(Party.INSURER);
        happens(new PartnerDueEvent.Ended(caseNo, SOMEBODY));
        assertEnded();
    }

    @ParameterizedTest
    @CsvSource({
        "GUARANTOR, OPEN, payPartnerBack",
        "GUARANTOR, PAYMENT_ENTERED, confirmAsGuarantor",
        "INSURER, ENDING, confirmAsInsurer",
        "EVALUATOR, PAYMENT_ENTERED, confirmAsEvaluator"
    })
    void standsAfterAResumeWhereItsStateSays(Party party, PartnerDue.State state, String activity) {
        PartnerDue due = new PartnerDue(
                caseNo,
                "RC-1",
                "LN-1",
                party,
                PARTNER,
                BANK,
                ENTERPRISE,
                YANHU,
                1,
                PartnerDue.Cause.LOWERED,
                null,
                "SN-1",
                Money.of("300"),
                Money.of("20"),
                Money.ZERO,
                TestClock.START,
                DUE,
                state,
                1);
        when(partnerDues.get(eq(caseNo), any())).thenReturn(due);
        resumption.resume(caseNo);
        assertWaitsAt(activity);
    }

    private void opened(Party party) {
        happens(new PartnerDueEvent.Opened(caseNo, SOMEBODY, true, party, PARTNER, BANK, ENTERPRISE, YANHU, DUE));
    }
}
