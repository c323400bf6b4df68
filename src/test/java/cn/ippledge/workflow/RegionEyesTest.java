package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.Matching;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.testing.OnH2;
import cn.ippledge.workflow.step.Steps;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A region that does not know a case, and a year without calendar, are answers: the command that asked goes on. */
@OnH2
class RegionEyesTest {

    private static final String NOWHERE = "XX-1999-000001";

    @Autowired
    RegionEyes eyes;

    @Autowired
    StepRules rules;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Applications applications;

    @Autowired
    Matching matching;

    @Autowired
    Pledges pledges;

    @Autowired
    LoanSummaries loans;

    @Test
    void aCaseOfTheLastRegionIsFoundWithoutUndoingTheCommand() {
        leavesTheTransactionAlone(eye -> applications.get(NOWHERE, eye));
        leavesTheTransactionAlone(eye -> matching.invitations(NOWHERE, eye));
        leavesTheTransactionAlone(eye -> pledges.get(NOWHERE, eye));
        leavesTheTransactionAlone(eye -> loans.of(NOWHERE, eye));
    }

    private void leavesTheTransactionAlone(Function<Actor, Object> read) {
        Boolean undone = transaction.execute(status -> {
            assertThatThrownBy(() -> eyes.read(NOWHERE, read)).isInstanceOf(NotFound.class);
            return status.isRollbackOnly();
        });
        assertThat(undone).isFalse();
    }

    @Test
    void aStepOfAYearWithoutCalendarHasNoDueDateAndGoesOn() {
        Boolean undone = transaction.execute(status -> {
            assertThat(rules.deadline(Steps.DUE_DILIGENCE, LocalDate.of(2099, 1, 4)))
                    .isEqualTo(Deadline.UNKNOWN);
            return status.isRollbackOnly();
        });
        assertThat(undone).isFalse();
    }
}
