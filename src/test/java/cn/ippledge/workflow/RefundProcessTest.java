package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.compensation.RecoveryEvent;
import cn.ippledge.compensation.RefundNotice;
import cn.ippledge.compensation.RefundState;
import cn.ippledge.shared.Role;
import cn.ippledge.workflow.step.Steps;
import org.junit.jupiter.api.Test;

@CoversProcess("recovery-refund")
class RefundProcessTest extends ProcessTestCase {

    @Override
    String prefix() {
        return "RF";
    }

    @Test
    void isPaidByTheBankAndSeenByTheFiscalOfficer() {
        due();
        assertThat(last(Steps.PAY_REFUND).dueOn()).isNotNull();
        assertThat(StepRules.superior(Role.BANK_POSTLOAN)).isEqualTo(Role.BANK_APPROVER);
        happens(new RecoveryEvent.RefundPaid(caseNo, SOMEBODY));
        assertWaitsFor("confirmRefund@FISCAL_OFFICER@601");
        happens(new RecoveryEvent.RefundNotSeen(caseNo, SOMEBODY));
        assertWaitsFor("payRefund@BANK_POSTLOAN@301");
        happens(new RecoveryEvent.RefundPaid(caseNo, SOMEBODY));
        happens(new RecoveryEvent.RefundConfirmed(caseNo, SOMEBODY, true));
        assertEnded();
    }

    @Test
    void endsWhenTheMoneyComesBeforeTheBanksWord() {
        due();
        happens(new RecoveryEvent.RefundConfirmed(caseNo, SOMEBODY, false));
        assertEnded();
        assertThat(last(Steps.PAY_REFUND).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void isRebuiltWhereTheDomainStands() {
        RefundNotice notice = mock();
        when(notice.enterprise()).thenReturn(ENTERPRISE);
        when(notice.bank()).thenReturn(BANK);
        when(notice.region()).thenReturn(YANHU);
        when(notice.state()).thenReturn(RefundState.OPEN, RefundState.PAID, RefundState.CONFIRMED);
        when(refunds.get(eq(caseNo), any())).thenReturn(notice);
        resumption.resume(caseNo);
        assertWaitsFor("payRefund@BANK_POSTLOAN@301");
        resumption.resume(caseNo);
        assertWaitsFor("confirmRefund@FISCAL_OFFICER@601");
        resumption.resume(caseNo);
        assertEnded();
    }

    private void due() {
        happens(new RecoveryEvent.RefundDue(caseNo, SOMEBODY, ENTERPRISE, BANK, YANHU));
        assertWaitsFor("payRefund@BANK_POSTLOAN@301");
    }
}
