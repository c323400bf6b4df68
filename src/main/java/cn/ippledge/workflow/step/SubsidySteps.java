package cn.ippledge.workflow.step;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.subsidy.Objection;
import cn.ippledge.subsidy.Subsidies;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.subsidy.SubsidyPayments;
import cn.ippledge.subsidy.SubsidyPublicity;
import cn.ippledge.subsidy.SubsidyReviews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of a subsidy claim. The claim itself, with its explanation, is on the case's page beside the form. */
@Component
class SubsidySteps implements StepGroup {

    private static final StepForm LOOK = StepForm.of(
            Decision.of(Decisions.APPROVE),
            Decision.withOpinion(Decisions.RETURN),
            Decision.withOpinion(Decisions.REJECT));

    private final Subsidies subsidies;
    private final SubsidyReviews reviews;
    private final SubsidyPublicity publicity;
    private final SubsidyPayments payments;

    SubsidySteps(Subsidies subsidies, SubsidyReviews reviews, SubsidyPublicity publicity, SubsidyPayments payments) {
        this.subsidies = subsidies;
        this.reviews = reviews;
        this.publicity = publicity;
        this.payments = payments;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.of(
                Steps.CONFIRM_ACCOUNT, confirmAccount(),
                Steps.VERIFY_CLAIM,
                        look((step, a, actor) -> reviews.verify(step.caseNo(), outcome(a), a.opinion(), actor)),
                Steps.AMEND_CLAIM, amend(),
                Steps.AMEND_REWARD, amend(),
                Steps.REVIEW_CLAIM,
                        look((step, a, actor) -> reviews.review(step.caseNo(), outcome(a), a.opinion(), actor)),
                Steps.APPROVE_CLAIM,
                        look((step, a, actor) -> reviews.approve(step.caseNo(), outcome(a), a.opinion(), actor)),
                Steps.DECIDE_OBJECTION, decideObjection(),
                Steps.RELEASE_CLAIM, releaseClaim(),
                Steps.CORRECT_ACCOUNT, correctAccount(),
                Steps.CORRECT_BANK_ACCOUNT, correctAccount());
    }

    private static StepHandler look(StepHandler.Verb verb) {
        return StepHandler.of(LOOK, verb);
    }

    private static Outcome outcome(StepAnswers answers) {
        return answers.decisionAs(Outcome.class);
    }

    /** The platform has found the claim itself; the enterprise says where the money shall go, or that it does not want it. */
    private StepHandler confirmAccount() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.CONFIRM), Decision.withOpinion(Decisions.DECLINE))
                        .linkedTo("/accounts"),
                (step, a, actor) -> {
                    if (a.is(Decisions.CONFIRM)) subsidies.confirm(step.caseNo(), actor);
                    else subsidies.withdraw(step.caseNo(), a.opinion(), actor);
                });
    }

    private StepHandler amend() {
        return StepHandler.of(
                (step, actor) ->
                        StepForm.of(Decision.of(Decisions.SUBMIT)).linkedTo("/subsidies/" + step.caseNo() + "/edit"),
                (step, a, actor) -> subsidies.submit(step.caseNo(), actor));
    }

    /** The oldest open objection; the next one, if there is one, is the next task. */
    private StepHandler decideObjection() {
        return StepHandler.of(
                StepForm.of(Decision.withOpinion(Decisions.DISMISS), Decision.withOpinion(Decisions.UPHOLD)),
                (step, a, actor) -> publicity.decide(
                        step.caseNo(), oldestOpen(step.caseNo(), actor), a.is(Decisions.UPHOLD), a.opinion(), actor));
    }

    private long oldestOpen(String caseNo, Actor actor) {
        return publicity.objections(caseNo, actor).stream()
                .filter(Objection::isOpen)
                .findFirst()
                .map(Objection::id)
                .orElseThrow(() -> new Rejected(CommonReason.WRONG_STATE, caseNo));
    }

    private StepHandler releaseClaim() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.RETURN)),
                (step, a, actor) -> payments.release(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepHandler correctAccount() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.SUBMIT)).linkedTo("/accounts"),
                (step, a, actor) -> subsidies.correctAccount(step.caseNo(), actor));
    }
}
