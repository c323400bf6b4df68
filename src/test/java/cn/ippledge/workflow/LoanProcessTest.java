package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.loan.LoanEvent;
import cn.ippledge.loan.WarningKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@CoversProcess("loan-monitoring")
class LoanProcessTest extends ProcessTestCase {

    @Override
    String prefix() {
        return "LN";
    }

    @Test
    void isDisbursedSettledAndReleased() {
        opened();
        assertWaitsFor();
        happens(new LoanEvent.Cleared(caseNo, SOMEBODY));
        assertWaitsFor("requestDisbursement@BANK_MANAGER@301");
        happens(new LoanEvent.DisbursementRequested(caseNo, SOMEBODY));
        assertWaitsFor("decideDisbursement@BANK_APPROVER@301");
        happens(new LoanEvent.DisbursementDecided(caseNo, SOMEBODY, false));
        assertWaitsFor("requestDisbursement@BANK_MANAGER@301");
        happens(new LoanEvent.DisbursementRequested(caseNo, SOMEBODY));
        happens(new LoanEvent.DisbursementDecided(caseNo, SOMEBODY, true));
        assertWaitsAt("awaitSettled");
        happens(new LoanEvent.Settled(caseNo, SOMEBODY, LocalDate.of(2027, 3, 10)));
        assertWaitsFor("requestRelease@BANK_POSTLOAN@301");
        happens(new LoanEvent.ReleaseRequested(caseNo, SOMEBODY));
        assertWaitsAt("awaitReleased");
        happens(new LoanEvent.ReleaseRequested(caseNo, SOMEBODY)); // asked again, an office had not cancelled
        assertWaitsAt("awaitReleased");
        happens(new LoanEvent.Released(caseNo, SOMEBODY));
        assertEnded();
    }

    @Test
    void severalWarningsWaitSideBySideAndAreHandledEach() {
        opened();
        happens(new LoanEvent.WarningRaised(caseNo, 0, 41, WarningKind.OVERDUE));
        happens(new LoanEvent.WarningRaised(caseNo, 0, 42, WarningKind.ANNUAL_FEE_DUE));
        assertWaitsFor("handleWarning@BANK_POSTLOAN@301", "handleWarning@BANK_POSTLOAN@301");
        happens(new LoanEvent.WarningHandled(caseNo, SOMEBODY, 42));
        assertThat(tasks.ofCase(caseNo))
                .filteredOn(Task::open)
                .extracting(Task::item)
                .containsExactly("41");
        happens(new LoanEvent.WarningHandled(caseNo, SOMEBODY, 41));
        assertWaitsFor();
        assertWaitsAt("awaitCleared");
    }

    @Test
    void anExtensionIsDecidedBesideTheMainLine() {
        opened();
        happens(new LoanEvent.ExtensionRequested(caseNo, SOMEBODY));
        assertWaitsFor("decideExtension@BANK_APPROVER@301");
        happens(new LoanEvent.ExtensionDecided(caseNo, SOMEBODY, true));
        assertWaitsFor();
        assertWaitsAt("awaitCleared");
    }

    @Test
    void endsWithTheContract() {
        opened();
        happens(new LoanEvent.WarningRaised(caseNo, 0, 43, WarningKind.RIGHT_LOST));
        happens(new LoanEvent.Abandoned(caseNo, SOMEBODY));
        assertEnded();
    }

    private void opened() {
        happens(new LoanEvent.Opened(caseNo, SOMEBODY, "FA-2026-000001", ENTERPRISE, BANK, YANHU));
    }
}
