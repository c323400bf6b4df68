package cn.ippledge.workflow.step;

import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.financing.Application;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.CreditDecisions;
import cn.ippledge.financing.CreditOutcome;
import cn.ippledge.financing.DueDiligence;
import cn.ippledge.financing.DueDiligenceOutcome;
import cn.ippledge.financing.Eligibility;
import cn.ippledge.financing.EligibilityOutcome;
import cn.ippledge.financing.Matching;
import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.financing.SignContract;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of a financing application. */
@Component
class FinancingSteps implements StepGroup {

    private static final StepForm YES_OR_NO =
            StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT));

    private final Applications applications;
    private final Eligibility eligibility;
    private final Matching matching;
    private final Valuations valuations;
    private final ValuationWork work;
    private final CreditDecisions credit;
    private final Parties parties;
    private final Clock clock;

    FinancingSteps(
            Applications applications,
            Eligibility eligibility,
            Matching matching,
            Valuations valuations,
            ValuationWork work,
            CreditDecisions credit,
            Parties parties,
            Clock clock) {
        this.applications = applications;
        this.eligibility = eligibility;
        this.matching = matching;
        this.valuations = valuations;
        this.work = work;
        this.credit = credit;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.ofEntries(
                Map.entry(Steps.ELIGIBILITY_REVIEW, eligibilityReview()),
                Map.entry(Steps.OVERRIDE_REVIEW, overrideReview()),
                Map.entry(Steps.SUPPLEMENT, supplement()),
                Map.entry(Steps.SUPPLEMENT_FOR_BANK, supplement()),
                Map.entry(Steps.MATCH_BANKS, StepHandler.of(this::banksForm, this::matchBanks)),
                Map.entry(Steps.BANK_ANSWER, bankAnswer()),
                Map.entry(Steps.ASSIGN_EVALUATOR, StepHandler.of(this::evaluatorForm, this::assignEvaluator)),
                Map.entry(Steps.VALUATION, work.value()),
                Map.entry(Steps.SIGN_VALUATION, work.sign()),
                Map.entry(Steps.DUE_DILIGENCE, StepHandler.of(this::dueDiligenceForm, this::finishDueDiligence)),
                Map.entry(Steps.CREDIT_DECISION, creditDecision()),
                Map.entry(Steps.ACCEPT_OFFER, acceptOffer()),
                Map.entry(Steps.SIGN_CONTRACT, StepHandler.of(this::contractForm, this::signContract)));
    }

    private StepHandler eligibilityReview() {
        StepForm form = StepForm.of(
                Decision.of(EligibilityOutcome.PASS.name()),
                Decision.withOpinion(EligibilityOutcome.SUPPLEMENT.name()),
                Decision.withOpinion(EligibilityOutcome.OVERRIDE.name()),
                Decision.withOpinion(EligibilityOutcome.REJECT.name()));
        return StepHandler.of(
                form,
                (step, a, actor) ->
                        eligibility.decide(step.caseNo(), a.decisionAs(EligibilityOutcome.class), a.opinion(), actor));
    }

    private StepHandler overrideReview() {
        StepForm form = StepForm.of(Decision.withOpinion(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT));
        return StepHandler.of(
                form,
                (step, a, actor) ->
                        eligibility.decideOverride(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    /** The work is done on the application's own page; here the enterprise says that it is done, and what it did. */
    private StepHandler supplement() {
        StepForm form = StepForm.of(Decision.withOpinion(Decisions.DONE));
        return StepHandler.of(
                (step, actor) -> form.linkedTo("/applications/" + step.caseNo() + "/edit"),
                (step, a, actor) -> eligibility.supplement(step.caseNo(), a.opinion(), actor));
    }

    private StepForm banksForm(StepCase step, Actor actor) {
        Application application = applications.get(step.caseNo(), actor);
        Field banks = Field.choices("banks", organisations(OrganisationKind.BANK, application.region()))
                .onlyFor(Decisions.INVITE)
                .values(application.wishedBanks());
        return StepForm.of(Decision.of(Decisions.INVITE), Decision.withOpinion(Decisions.CLOSE))
                .with(banks);
    }

    private void matchBanks(StepCase step, StepAnswers a, Actor actor) {
        if (a.is(Decisions.CLOSE)) matching.close(step.caseNo(), a.opinion(), actor);
        else
            matching.invite(
                    step.caseNo(), a.texts("banks").stream().map(this::party).toList(), a.opinion(), actor);
    }

    private StepHandler bankAnswer() {
        StepForm form = StepForm.of(Decision.of(Decisions.TAKE), Decision.withOpinion(Decisions.DECLINE));
        return StepHandler.of(
                form, (step, a, actor) -> matching.answer(step.caseNo(), a.is(Decisions.TAKE), a.opinion(), actor));
    }

    private StepForm evaluatorForm(StepCase step, Actor actor) {
        RegionCode region = applications.get(step.caseNo(), actor).region();
        return StepForm.of(Decision.of(Decisions.ASSIGN))
                .with(Field.choice("evaluator", organisations(OrganisationKind.EVALUATOR, region)));
    }

    private void assignEvaluator(StepCase step, StepAnswers a, Actor actor) {
        matching.assignEvaluator(step.caseNo(), party(a.text("evaluator")), a.opinion(), actor);
    }

    private StepForm dueDiligenceForm(StepCase step, Actor actor) {
        Application application = applications.get(step.caseNo(), actor);
        String propose = DueDiligenceOutcome.PROPOSE.name();
        boolean usable = valuation(step).usableOn(LocalDate.now(clock));
        return StepForm.of(
                        Decision.of(usable ? propose : DueDiligenceOutcome.REVALUE.name()),
                        Decision.withOpinion(DueDiligenceOutcome.SUPPLEMENT.name()),
                        Decision.withOpinion(DueDiligenceOutcome.REJECT.name()))
                .with(
                        Field.of("amount", FieldType.MONEY).onlyFor(propose).value(application.amount()),
                        Field.of("months", FieldType.INTEGER).onlyFor(propose).value(application.months()),
                        Field.of("annualRate", FieldType.RATE).onlyFor(propose),
                        Field.choice("method", Option.all(RepaymentMethod.class, "repaymentMethod"))
                                .onlyFor(propose)
                                .value(application.method()));
    }

    private void finishDueDiligence(StepCase step, StepAnswers a, Actor actor) {
        credit.finishDueDiligence(
                new DueDiligence(
                        step.caseNo(),
                        a.decisionAs(DueDiligenceOutcome.class),
                        a.money("amount"),
                        a.integer("months"),
                        a.rate("annualRate"),
                        a.choice("method", RepaymentMethod.class),
                        a.opinion()),
                actor);
    }

    private StepHandler creditDecision() {
        StepForm form = StepForm.of(
                Decision.of(CreditOutcome.APPROVE.name()),
                Decision.withOpinion(CreditOutcome.RETURN.name()),
                Decision.withOpinion(CreditOutcome.REJECT.name()));
        return StepHandler.of(
                form,
                (step, a, actor) ->
                        credit.decide(step.caseNo(), a.decisionAs(CreditOutcome.class), a.opinion(), actor));
    }

    private StepHandler acceptOffer() {
        return StepHandler.of(
                YES_OR_NO,
                (step, a, actor) -> credit.answerOffer(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepForm contractForm(StepCase step, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return StepForm.of(Decision.of(Decisions.SIGN))
                .with(
                        Field.of("contractNo", FieldType.TEXT),
                        Field.of("signedOn", FieldType.DATE).value(today),
                        Field.of("debtFrom", FieldType.DATE).value(today));
    }

    private void signContract(StepCase step, StepAnswers a, Actor actor) {
        credit.signContract(
                new SignContract(step.caseNo(), a.text("contractNo"), a.date("signedOn"), a.date("debtFrom")), actor);
    }

    private Valuation valuation(StepCase step) {
        return valuations.current(step.caseNo()).orElseThrow(() -> new NotFound(step.caseNo()));
    }

    private List<Option> organisations(OrganisationKind kind, RegionCode region) {
        return parties.ofKind(kind, region).stream()
                .map(organisation -> Option.named(organisation.id(), organisation.name()))
                .toList();
    }

    private PartyId party(String id) {
        return new PartyId(Long.parseLong(id));
    }
}
