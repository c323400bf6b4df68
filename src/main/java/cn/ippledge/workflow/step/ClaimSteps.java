package cn.ippledge.workflow.step;

import cn.ippledge.compensation.ClaimDecisions;
import cn.ippledge.compensation.ClaimPayments;
import cn.ippledge.compensation.ClaimPublicity;
import cn.ippledge.compensation.ClaimRecalls;
import cn.ippledge.compensation.ClaimSettlements;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.Deduction;
import cn.ippledge.compensation.ReviewOutcome;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of a claim on the pool, from the computed shares on; see {@link ClaimFilingSteps}. */
@Component
class ClaimSteps implements StepGroup {

    private static final StepForm YES_OR_NO =
            StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT));
    private static final int DEDUCTIONS = 3;

    private final Claims claims;
    private final ClaimDecisions decisions;
    private final ClaimPublicity publicity;
    private final ClaimPayments payments;
    private final ClaimRecalls recalls;
    private final ClaimSettlements settlements;
    private final Parties parties;
    private final Users users;

    ClaimSteps(
            Claims claims,
            ClaimDecisions decisions,
            ClaimPublicity publicity,
            ClaimPayments payments,
            ClaimRecalls recalls,
            ClaimSettlements settlements,
            Parties parties,
            Users users) {
        this.claims = claims;
        this.decisions = decisions;
        this.publicity = publicity;
        this.payments = payments;
        this.recalls = recalls;
        this.settlements = settlements;
        this.parties = parties;
        this.users = users;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.ofEntries(
                Map.entry(Steps.COMPUTE_CLAIM, StepHandler.of(computeForm(), this::compute)),
                Map.entry(Steps.REVIEW_COMPENSATION, StepHandler.of(this::reviewForm, this::review)),
                Map.entry(Steps.EXPERT_VOTE, expertVote()),
                Map.entry(Steps.APPROVE_COMPENSATION, approveClaim()),
                Map.entry(Steps.PUBLISH_CLAIM, publishClaim()),
                Map.entry(Steps.DECIDE_CLAIM_OBJECTION, decideObjection()),
                Map.entry(Steps.RELEASE_COMPENSATION, orRecalled(Decisions.APPROVE, payments::release)),
                Map.entry(Steps.PAY_CLAIM, orRecalled(Decisions.SUBMIT, payments::pay)),
                Map.entry(Steps.CONFIRM_RECEIPT, simple(Decisions.DONE, payments::receive)),
                Map.entry(Steps.PROPOSE_SETTLEMENT, StepHandler.of(this::settlementForm, this::proposeSettlement)),
                Map.entry(Steps.DECIDE_SETTLEMENT, decideSettlement()));
    }

    private static StepForm computeForm() {
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i <= DEDUCTIONS; i++) {
            String name = "deductions." + i + ".", group = String.valueOf(i);
            fields.add(Field.choice(name + "deductionCode", Option.all(Deduction.Code.class, "deduction"))
                    .optional()
                    .in(group));
            fields.add(Field.of(name + "deductionAmount", FieldType.MONEY)
                    .optional()
                    .in(group));
            fields.add(
                    Field.of(name + "deductionShare", FieldType.RATE).optional().in(group));
            fields.add(Field.of(name + "deductionEvidence", FieldType.TEXT)
                    .optional()
                    .in(group));
        }
        return StepForm.of(Decision.of(Decisions.SUBMIT)).with(fields);
    }

    private void compute(StepCase step, StepAnswers a, Actor actor) {
        List<Deduction> deductions = new ArrayList<>();
        for (int i = 1; i <= DEDUCTIONS; i++) {
            String name = "deductions." + i + ".";
            Deduction.Code code = a.choice(name + "deductionCode", Deduction.Code.class);
            String evidence = a.text(name + "deductionEvidence");
            if (code == null) continue;
            deductions.add(
                    a.text(name + "deductionShare") == null
                            ? Deduction.ofAmount(i, code, a.money(name + "deductionAmount"), evidence)
                            : Deduction.ofShare(i, code, a.rate(name + "deductionShare"), evidence));
        }
        decisions.compute(step.caseNo(), deductions, a.opinion(), actor);
    }

    private StepForm reviewForm(StepCase step, Actor actor) {
        List<Option> experts = new ArrayList<>();
        for (Organisation pool : parties.ofKind(OrganisationKind.EXPERT_POOL, actor.region()))
            users.holders(pool.id(), Role.EXPERT).forEach(user -> experts.add(Option.named(user.id(), user.name())));
        return StepForm.of(
                        Decision.of(Decisions.PASS),
                        Decision.of(Decisions.EXPERTS),
                        Decision.withOpinion(Decisions.RETURN),
                        Decision.withOpinion(Decisions.REJECT))
                .with(Field.choices("experts", experts).onlyFor(Decisions.EXPERTS));
    }

    private void review(StepCase step, StepAnswers a, Actor actor) {
        List<Long> experts = a.texts("experts").stream().map(Long::valueOf).toList();
        decisions.review(step.caseNo(), a.decisionAs(ReviewOutcome.class), experts, a.opinion(), actor);
    }

    private StepHandler expertVote() {
        return StepHandler.of(
                StepForm.of(Decision.withOpinion(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> decisions.vote(
                        step.caseNo(), Long.parseLong(step.item()), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepHandler approveClaim() {
        return StepHandler.of(
                YES_OR_NO,
                (step, a, actor) -> decisions.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepHandler publishClaim() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.SUBMIT))
                        .with(Field.of("workdays", FieldType.INTEGER).optional()),
                (step, a, actor) -> publicity.publish(step.caseNo(), a.integer("workdays"), a.opinion(), actor));
    }

    private StepHandler decideObjection() {
        return StepHandler.of(
                StepForm.of(Decision.withOpinion(Decisions.DISMISS), Decision.withOpinion(Decisions.UPHOLD)),
                (step, a, actor) ->
                        publicity.decideObjection(step.caseNo(), a.is(Decisions.UPHOLD), a.opinion(), actor));
    }

    private StepForm settlementForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SUBMIT))
                .with(Field.of("disposalProceeds", FieldType.MONEY)
                        .value(claims.get(step.caseNo(), actor).disposalProceeds()));
    }

    private void proposeSettlement(StepCase step, StepAnswers a, Actor actor) {
        settlements.propose(step.caseNo(), a.money("disposalProceeds"), a.opinion(), actor);
    }

    private StepHandler decideSettlement() {
        return StepHandler.of(
                YES_OR_NO,
                (step, a, actor) -> settlements.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    /** A step that asks for nothing but the word. */
    private interface Word {
        void apply(String caseNo, String opinion, Actor actor);
    }

    /** The same of a step that nobody takes for a loan in default no longer. */
    private StepHandler orRecalled(String decision, Word word) {
        return StepHandler.of(
                StepForm.of(Decision.of(decision), Decision.withOpinion(Decisions.DEFAULT_ENDED)), (step, a, actor) -> {
                    if (a.is(decision)) word.apply(step.caseNo(), a.opinion(), actor);
                    else recalls.recall(step.caseNo(), a.opinion(), actor);
                });
    }

    private static StepHandler simple(String decision, Word word) {
        return StepHandler.of(
                StepForm.of(Decision.of(decision)), (step, a, actor) -> word.apply(step.caseNo(), a.opinion(), actor));
    }
}
