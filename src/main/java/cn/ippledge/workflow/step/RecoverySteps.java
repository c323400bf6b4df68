package cn.ippledge.workflow.step;

import cn.ippledge.compensation.Refunds;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of money that goes back: refunds, write-offs, claw-backs. */
@Component
class RecoverySteps implements StepGroup {

    private final Refunds refunds;
    private final Reversals reversals;
    private final Clock clock;

    RecoverySteps(Refunds refunds, Reversals reversals, Clock clock) {
        this.refunds = refunds;
        this.reversals = reversals;
        this.clock = clock;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.of(
                Steps.PAY_REFUND, StepHandler.of(this::payForm, this::pay),
                Steps.CONFIRM_REFUND, StepHandler.of(this::confirmForm, this::confirm),
                Steps.DECIDE_REVERSAL, decideReversal());
    }

    private StepForm payForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SUBMIT))
                .with(
                        Field.of("reference", FieldType.TEXT),
                        Field.of("paidOn", FieldType.DATE).value(LocalDate.now(clock)));
    }

    private void pay(StepCase step, StepAnswers a, Actor actor) {
        refunds.pay(step.caseNo(), a.text("reference"), a.date("paidOn"), actor);
    }

    private StepForm confirmForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SEEN), Decision.withOpinion(Decisions.NOT_SEEN))
                .with(Field.of("reference", FieldType.TEXT)
                        .onlyFor(Decisions.SEEN)
                        .value(refunds.get(step.caseNo(), actor).paidRef()));
    }

    private void confirm(StepCase step, StepAnswers a, Actor actor) {
        if (a.is(Decisions.SEEN)) refunds.confirm(step.caseNo(), a.text("reference"), actor);
        else refunds.notSeen(step.caseNo(), a.opinion(), actor);
    }

    private StepHandler decideReversal() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> reversals.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }
}
