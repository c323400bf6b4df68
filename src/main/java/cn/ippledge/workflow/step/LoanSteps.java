package cn.ippledge.workflow.step;

import cn.ippledge.loan.Disbursements;
import cn.ippledge.loan.Extensions;
import cn.ippledge.loan.Loans;
import cn.ippledge.loan.Monitoring;
import cn.ippledge.loan.RequestDisbursement;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of a loan. */
@Component
class LoanSteps implements StepGroup {

    private static final StepForm YES_OR_NO =
            StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT));

    private final Loans loans;
    private final Disbursements disbursements;
    private final Monitoring monitoring;
    private final Extensions extensions;
    private final Clock clock;

    LoanSteps(Loans loans, Disbursements disbursements, Monitoring monitoring, Extensions extensions, Clock clock) {
        this.loans = loans;
        this.disbursements = disbursements;
        this.monitoring = monitoring;
        this.extensions = extensions;
        this.clock = clock;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.of(
                Steps.REQUEST_DISBURSEMENT, StepHandler.of(this::disbursementForm, this::requestDisbursement),
                Steps.DECIDE_DISBURSEMENT, decideDisbursement(),
                Steps.REQUEST_RELEASE, requestRelease(),
                Steps.HANDLE_WARNING, handleWarning(),
                Steps.DECIDE_EXTENSION, decideExtension());
    }

    private StepForm disbursementForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SUBMIT))
                .with(
                        Field.of("on", FieldType.DATE).value(LocalDate.now(clock)),
                        Field.of("account", FieldType.TEXT),
                        Field.of("accountBankNo", FieldType.TEXT));
    }

    private void requestDisbursement(StepCase step, StepAnswers a, Actor actor) {
        disbursements.request(
                new RequestDisbursement(
                        step.caseNo(), a.date("on"), a.text("account"), a.text("accountBankNo"), a.opinion()),
                actor);
    }

    private StepHandler decideDisbursement() {
        return StepHandler.of(
                YES_OR_NO,
                (step, a, actor) -> disbursements.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepHandler requestRelease() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.SUBMIT)),
                (step, a, actor) -> loans.requestRelease(step.caseNo(), a.opinion(), actor));
    }

    private StepHandler handleWarning() {
        return StepHandler.of(
                StepForm.of(Decision.withOpinion(Decisions.DONE)),
                (step, a, actor) ->
                        monitoring.handleWarning(step.caseNo(), Long.parseLong(step.item()), a.opinion(), actor));
    }

    private StepHandler decideExtension() {
        return StepHandler.of(
                YES_OR_NO,
                (step, a, actor) -> extensions.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }
}
