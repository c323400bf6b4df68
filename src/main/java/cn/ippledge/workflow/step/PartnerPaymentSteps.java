package cn.ippledge.workflow.step;

import cn.ippledge.compensation.EnterPartnerPayment;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of what a guarantor, insurer or evaluator owes the bank, and of what the bank owes it back. */
@Component
class PartnerPaymentSteps implements StepGroup {

    private final PartnerDues dues;

    PartnerPaymentSteps(PartnerDues dues) {
        this.dues = dues;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        StepHandler pay = StepHandler.of(this::payForm, this::pay);
        StepHandler confirm = StepHandler.of(
                StepForm.of(Decision.of(Decisions.MONEY_CAME), Decision.withOpinion(Decisions.MONEY_DID_NOT_COME)),
                (step, a, actor) -> dues.decide(step.caseNo(), a.is(Decisions.MONEY_CAME), a.opinion(), actor));
        return Map.of(
                Steps.PAY_AS_GUARANTOR, pay,
                Steps.PAY_AS_INSURER, pay,
                Steps.PAY_AS_EVALUATOR, pay,
                Steps.CONFIRM_PARTNER_PAYMENT, confirm,
                Steps.PAY_PARTNER_BACK, pay,
                Steps.CONFIRM_AS_GUARANTOR, confirm,
                Steps.CONFIRM_AS_INSURER, confirm,
                Steps.CONFIRM_AS_EVALUATOR, confirm);
    }

    private StepForm payForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SUBMIT))
                .with(
                        Field.of("reference", FieldType.TEXT),
                        Field.of("paidOn", FieldType.DATE).value(dues.today()),
                        Field.of("paidAmount", FieldType.MONEY)
                                .value(dues.get(step.caseNo(), actor).open()));
    }

    private void pay(StepCase step, StepAnswers a, Actor actor) {
        dues.enter(
                new EnterPartnerPayment(step.caseNo(), a.text("reference"), a.date("paidOn"), a.money("paidAmount")),
                actor);
    }
}
