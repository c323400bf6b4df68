package cn.ippledge.workflow;

import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanState;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.loan.LoanWarning;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the process of a loan belongs: its place on the main line, and beside it what else waits: warnings, an extension. */
@Component
class LoanPositions implements CasePositions {

    private final LoanSummaries summaries;
    private final RegionEyes eyes;

    LoanPositions(LoanSummaries summaries, RegionEyes eyes) {
        this.summaries = summaries;
        this.eyes = eyes;
    }

    @Override
    public String prefix() {
        return "LN";
    }

    @Override
    public CasePosition of(String caseNo) {
        LoanSummary summary = eyes.read(caseNo, eye -> summaries.of(caseNo, eye));
        String activity = activity(summary.loan().state());
        if (activity == null) return CasePosition.over(Processes.LOAN);
        CasePosition position = CasePosition.at(Processes.LOAN, activity, facts(summary.loan()));
        for (LoanWarning warning : summary.warnings())
            if (warning.isOpen())
                position = position.and(Steps.HANDLE_WARNING, Map.of(Variables.WARNING, Long.toString(warning.id())));
        return summary.pendingExtension() == null ? position : position.and(Steps.DECIDE_EXTENSION, Map.of());
    }

    private static String activity(LoanState state) {
        return switch (state) {
            case AWAITING_REGISTRATION -> "awaitCleared";
            case CLEARED -> Steps.REQUEST_DISBURSEMENT;
            case DISBURSEMENT_REVIEW -> Steps.DECIDE_DISBURSEMENT;
            case ACTIVE -> "awaitSettled";
            case SETTLED -> Steps.REQUEST_RELEASE;
            case RELEASING -> "awaitReleased";
            case RELEASED, ABANDONED -> null;
        };
    }

    private static Map<String, Object> facts(Loan loan) {
        return Map.of(
                Variables.REGION, loan.region().code(),
                Variables.ENTERPRISE, loan.enterprise().value(),
                Variables.BANK, loan.bank().value(),
                Variables.STARTED_BY, CaseEvent.SYSTEM);
    }
}
