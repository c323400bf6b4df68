package cn.ippledge.workflow.step;

import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.policy.PolicyReleases;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of a policy's version. */
@Component
class PolicySteps implements StepGroup {

    private static final String IN_FORCE_FROM = "inForceFrom";

    private final PolicyDrafts drafts;
    private final PolicyReleases releases;
    private final Clock clock;

    PolicySteps(PolicyDrafts drafts, PolicyReleases releases, Clock clock) {
        this.drafts = drafts;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.of(
                Steps.PREPARE_DRAFT, prepareDraft(),
                Steps.BACK_TEST_DRAFT, backTestDraft(),
                Steps.RELEASE_DRAFT, StepHandler.of(this::releaseForm, this::release),
                Steps.DECIDE_WITHDRAWAL, decideWithdrawal());
    }

    private static String page(StepCase step) {
        return "/policies/drafts/" + step.caseNo();
    }

    private StepHandler prepareDraft() {
        return StepHandler.of(
                (step, actor) -> StepForm.of(Decision.of(Decisions.SUBMIT)).linkedTo(page(step)),
                (step, a, actor) -> releases.submit(step.caseNo(), actor));
    }

    private StepHandler backTestDraft() {
        return StepHandler.of(
                (step, actor) -> StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.RETURN))
                        .linkedTo(page(step) + "/back-test"),
                (step, a, actor) -> releases.acceptTest(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepForm releaseForm(StepCase step, Actor actor) {
        LocalDate wished = drafts.get(step.caseNo(), actor).validFrom();
        return StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.RETURN))
                .with(Field.of(IN_FORCE_FROM, FieldType.DATE)
                        .onlyFor(Decisions.APPROVE)
                        .value(wished == null ? LocalDate.now(clock) : wished))
                .linkedTo(page(step));
    }

    private void release(StepCase step, StepAnswers a, Actor actor) {
        if (a.is(Decisions.APPROVE)) releases.release(step.caseNo(), a.date(IN_FORCE_FROM), a.opinion(), actor);
        else releases.sendBack(step.caseNo(), a.opinion(), actor);
    }

    private StepHandler decideWithdrawal() {
        return StepHandler.of(
                (step, actor) -> StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT))
                        .linkedTo(page(step)),
                (step, a, actor) ->
                        releases.decideWithdrawal(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }
}
