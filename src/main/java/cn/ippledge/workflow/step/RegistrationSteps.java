package cn.ippledge.workflow.step;

import cn.ippledge.collateral.FileRegistration;
import cn.ippledge.collateral.PledgeChanges;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registrar;
import cn.ippledge.collateral.ReviewOutcome;
import cn.ippledge.collateral.ReviewRegistration;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of a pledge registration. */
@Component
class RegistrationSteps implements StepGroup {

    private final Pledges pledges;
    private final Registrar registrar;
    private final PledgeChanges changes;
    private final Clock clock;

    RegistrationSteps(Pledges pledges, Registrar registrar, PledgeChanges changes, Clock clock) {
        this.pledges = pledges;
        this.registrar = registrar;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.of(
                Steps.PLEDGOR_SIGN, pledgorSign(),
                Steps.FILE_REGISTRATION, StepHandler.of(this::filingForm, this::file),
                Steps.ACCEPT_FILING, acceptFiling(),
                Steps.REVIEW_FILING, StepHandler.of(this::reviewForm, this::review),
                Steps.CONFIRM_RESULT, confirmResult(),
                Steps.CORRECT_FILING, StepHandler.of(this::correctionForm, this::correct),
                Steps.DECIDE_CHANGE, StepHandler.of(this::changeForm, this::decideChange));
    }

    private StepHandler pledgorSign() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.SIGN)),
                (step, a, actor) -> pledges.signByPledgor(step.caseNo(), actor));
    }

    private StepForm filingForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SUBMIT)).with(FilingFields.of(pledges.form(step.caseNo(), actor)));
    }

    private void file(StepCase step, StepAnswers a, Actor actor) {
        pledges.file(new FileRegistration(step.caseNo(), FilingFields.read(a)), actor);
    }

    private StepHandler acceptFiling() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> registrar.accept(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepForm reviewForm(StepCase step, Actor actor) {
        RightType type = pledges.get(step.caseNo(), actor).type();
        String register = ReviewOutcome.REGISTER.name(), refuse = ReviewOutcome.REFUSE.name();
        String correction = ReviewOutcome.CORRECTION.name();
        return StepForm.of(Decision.of(register), Decision.withOpinion(correction), Decision.withOpinion(refuse))
                .with(
                        Field.of("registrationNo", FieldType.TEXT).onlyFor(register),
                        Field.of("registeredOn", FieldType.DATE)
                                .onlyFor(register)
                                .value(LocalDate.now(clock)),
                        Field.choices("grounds", rules(registrar.refusalGrounds(type)))
                                .onlyFor(refuse),
                        Field.choices("defects", rules(registrar.defects(type)))
                                .onlyFor(correction)
                                .optional());
    }

    private void review(StepCase step, StepAnswers a, Actor actor) {
        ReviewOutcome outcome = a.decisionAs(ReviewOutcome.class);
        List<String> grounds = outcome == ReviewOutcome.CORRECTION ? a.texts("defects") : a.texts("grounds");
        registrar.review(
                new ReviewRegistration(
                        step.caseNo(), outcome, grounds, a.text("registrationNo"), a.date("registeredOn"), a.opinion()),
                actor);
    }

    private StepHandler confirmResult() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> registrar.decideResult(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepForm correctionForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.withOpinion(Decisions.SUBMIT))
                .with(FilingFields.of(pledges.form(step.caseNo(), actor)));
    }

    private void correct(StepCase step, StepAnswers a, Actor actor) {
        pledges.correct(step.caseNo(), a.opinion(), FilingFields.read(a), actor);
    }

    private StepForm changeForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT))
                .with(Field.of("decidedOn", FieldType.DATE)
                        .onlyFor(Decisions.APPROVE)
                        .value(LocalDate.now(clock)));
    }

    private void decideChange(StepCase step, StepAnswers a, Actor actor) {
        changes.decideChange(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), a.date("decidedOn"), actor);
    }

    /** A rule of the registries is shown by its own text. */
    private static List<Option> rules(List<String> ids) {
        return ids.stream().map(id -> new Option(id, "reason." + id, null)).toList();
    }
}
