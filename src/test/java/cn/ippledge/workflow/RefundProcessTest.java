package cn.ippledge.workflow;

import static cn.ippledge.compensation.RefundState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.compensation.RecoveryEvent;
import cn.ippledge.compensation.RefundNotice;
import cn.ippledge.compensation.RefundState;
import cn.ippledge.compensation.RefundTransfer;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Role;
import cn.ippledge.workflow.step.Steps;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CoversProcess("recovery-refund")
class RefundProcessTest extends ProcessTestCase {

    private static final long PROVINCE = 11, CITY = 12;

    @Override
    String prefix() {
        return "RF";
    }

    @Test
    void isPaidByTheBankAndSeenByTheFiscalOfficer() {
        due(OPEN);
        assertThat(last(Steps.PAY_REFUND).dueOn()).isNotNull();
        assertThat(last(Steps.PAY_REFUND).item()).isEqualTo("11");
        assertThat(StepRules.superior(Role.BANK_POSTLOAN)).isEqualTo(Role.BANK_APPROVER);
        happens(new RecoveryEvent.RefundPaid(caseNo, SOMEBODY, PROVINCE));
        assertWaitsFor("confirmRefund@FISCAL_OFFICER@601");
        happens(new RecoveryEvent.RefundNotSeen(caseNo, SOMEBODY, PROVINCE));
        assertWaitsFor("payRefund@BANK_POSTLOAN@301");
        happens(new RecoveryEvent.RefundPaid(caseNo, SOMEBODY, PROVINCE));
        happens(new RecoveryEvent.RefundConfirmed(caseNo, SOMEBODY, PROVINCE, true));
        assertEnded();
    }

    @Test
    void endsWhenTheMoneyComesBeforeTheBanksWord() {
        due(OPEN);
        happens(new RecoveryEvent.RefundConfirmed(caseNo, SOMEBODY, PROVINCE, false));
        assertEnded();
        assertThat(last(Steps.PAY_REFUND).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void asksForATransferToEachPoolAndEndsWithTheLast() {
        due(OPEN, OPEN);
        assertWaitsFor("payRefund@BANK_POSTLOAN@301", "payRefund@BANK_POSTLOAN@301");
        happens(new RecoveryEvent.RefundPaid(caseNo, SOMEBODY, CITY));
        assertThat(waitingFor()).containsExactlyInAnyOrder("payRefund 11", "confirmRefund 12");
        happens(new RecoveryEvent.RefundNotSeen(caseNo, SOMEBODY, CITY));
        assertThat(waitingFor()).containsExactlyInAnyOrder("payRefund 11", "payRefund 12");
        happens(new RecoveryEvent.RefundConfirmed(caseNo, SOMEBODY, CITY, false));
        assertThat(waitingFor()).containsExactly("payRefund 11");
        happens(new RecoveryEvent.RefundPaid(caseNo, SOMEBODY, PROVINCE));
        happens(new RecoveryEvent.RefundConfirmed(caseNo, SOMEBODY, PROVINCE, true));
        assertEnded();
    }

    @Test
    void isRebuiltWhereEachTransferStands() {
        stands(OPEN);
        resumption.resume(caseNo);
        assertThat(waitingFor()).containsExactly("payRefund 11");
        stands(PAID, OPEN);
        resumption.resume(caseNo);
        assertThat(waitingFor()).containsExactlyInAnyOrder("confirmRefund 11", "payRefund 12");
        stands(CONFIRMED, PAID);
        resumption.resume(caseNo);
        assertThat(waitingFor()).containsExactly("confirmRefund 12");
        stands(CONFIRMED, CONFIRMED);
        resumption.resume(caseNo);
        assertEnded();
    }

    /** A case of the model that asked for one sum: its task names no pool, and its next event brings up the others. */
    @Test
    void goesOnPoolByPoolWhereItBeganInOneSum(@Autowired DataSource data) {
        due(OPEN, OPEN);
        new JdbcTemplate(data).update("update workflow_task set item = null where case_no = ?", caseNo);
        stands(PAID, OPEN);
        happens(new RecoveryEvent.RefundPaid(caseNo, SOMEBODY, PROVINCE));
        assertThat(waitingFor()).containsExactlyInAnyOrder("confirmRefund 11", "payRefund 12");
    }

    private List<String> waitingFor() {
        return tasks.ofCase(caseNo).stream()
                .filter(Task::open)
                .map(task -> task.step() + " " + task.item())
                .toList();
    }

    private void due(RefundState... states) {
        stands(states);
        happens(new RecoveryEvent.RefundDue(caseNo, SOMEBODY, ENTERPRISE, BANK, YANHU));
        if (states.length == 1) assertWaitsFor("payRefund@BANK_POSTLOAN@301");
    }

    /** What the domain says of the province's pool, and of the city's. */
    private void stands(RefundState... states) {
        List<RefundTransfer> transfers = new ArrayList<>();
        for (RefundState state : states)
            transfers.add(new RefundTransfer(
                    1,
                    PROVINCE + transfers.size(),
                    Money.of("1"),
                    state,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        when(refunds.transfers(caseNo)).thenReturn(transfers);
        RefundNotice notice = mock();
        when(notice.enterprise()).thenReturn(ENTERPRISE);
        when(notice.bank()).thenReturn(BANK);
        when(notice.region()).thenReturn(YANHU);
        when(notice.isOpen()).thenReturn(transfers.stream().anyMatch(RefundTransfer::isOpen));
        when(refunds.get(eq(caseNo), any())).thenReturn(notice);
    }
}
