package cn.ippledge.workflow.step;

import cn.ippledge.collateral.DisposalMethod;
import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.collateral.DisposalSales;
import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.RecordProceeds;
import cn.ippledge.collateral.RecordSale;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of a disposal. */
@Component
class DisposalSteps implements StepGroup {

    private final Disposals disposals;
    private final DisposalSales sales;
    private final DisposalReceipts receipts;
    private final ValuationWork work;
    private final Parties parties;
    private final Clock clock;

    DisposalSteps(
            Disposals disposals,
            DisposalSales sales,
            DisposalReceipts receipts,
            ValuationWork work,
            Parties parties,
            Clock clock) {
        this.disposals = disposals;
        this.sales = sales;
        this.receipts = receipts;
        this.work = work;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.ofEntries(
                Map.entry(Steps.ASSIGN_DISPOSAL_EVALUATOR, StepHandler.of(this::evaluatorForm, this::assign)),
                Map.entry(Steps.VALUE_FOR_DISPOSAL, work.value()),
                Map.entry(Steps.SIGN_DISPOSAL_VALUATION, work.sign()),
                Map.entry(Steps.GIVE_NOTICE, giveNotice()),
                Map.entry(Steps.ANSWER_NOTICE, answerNotice()),
                Map.entry(Steps.REVIEW_OBJECTION, reviewObjection()),
                Map.entry(Steps.RECORD_SALE, StepHandler.of(this::saleForm, this::recordSale)),
                Map.entry(Steps.CONFIRM_SALE, decideSale(Decision.of(Decisions.APPROVE))),
                Map.entry(Steps.CONFIRM_LOW_PRICE, decideSale(Decision.withOpinion(Decisions.APPROVE))),
                Map.entry(Steps.RECORD_PROCEEDS, StepHandler.of(this::proceedsForm, this::recordProceeds)),
                Map.entry(Steps.CONFIRM_PROCEEDS, confirmProceeds()),
                Map.entry(Steps.CONFIRM_WAIVER, decideWaiver(Decision.of(Decisions.APPROVE))),
                Map.entry(Steps.CONFIRM_LOW_WAIVER, decideWaiver(Decision.withOpinion(Decisions.APPROVE))),
                Map.entry(Steps.REQUEST_DEREGISTRATION, requestDeregistration()));
    }

    private StepForm evaluatorForm(StepCase step, Actor actor) {
        List<Option> firms =
                parties
                        .ofKind(
                                OrganisationKind.EVALUATOR,
                                disposals.get(step.caseNo(), actor).region())
                        .stream()
                        .map(firm -> Option.named(firm.id(), firm.name()))
                        .toList();
        return StepForm.of(Decision.of(Decisions.ASSIGN)).with(Field.choice("evaluator", firms));
    }

    private void assign(StepCase step, StepAnswers a, Actor actor) {
        disposals.assignEvaluator(step.caseNo(), new PartyId(Long.parseLong(a.text("evaluator"))), actor);
    }

    private StepHandler giveNotice() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.SUBMIT)),
                (step, a, actor) -> disposals.notifyOwner(step.caseNo(), a.opinion(), actor));
    }

    private StepHandler answerNotice() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> disposals.answer(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    /** Approved is the owner's objection, and the disposal ends. */
    private StepHandler reviewObjection() {
        return StepHandler.of(
                StepForm.of(Decision.withOpinion(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) ->
                        disposals.decideObjection(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepForm saleForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SUBMIT))
                .with(
                        Field.choice("disposalMethod", Option.all(DisposalMethod.class, "disposalMethod")),
                        Field.of("buyer", FieldType.TEXT),
                        Field.of("price", FieldType.MONEY),
                        Field.of("soldOn", FieldType.DATE).value(LocalDate.now(clock)));
    }

    private void recordSale(StepCase step, StepAnswers a, Actor actor) {
        sales.record(
                new RecordSale(
                        step.caseNo(),
                        a.choice("disposalMethod", DisposalMethod.class),
                        a.text("buyer"),
                        a.money("price"),
                        a.date("soldOn"),
                        a.opinion()),
                actor);
    }

    private StepHandler decideSale(Decision yes) {
        return StepHandler.of(
                StepForm.of(yes, Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> sales.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    /** A receipt, or the word that no more will come. */
    private StepForm proceedsForm(StepCase step, Actor actor) {
        return StepForm.of(Decision.of(Decisions.SUBMIT), Decision.withOpinion(Decisions.WAIVE))
                .with(
                        Field.of("reference", FieldType.TEXT).onlyFor(Decisions.SUBMIT),
                        Field.of("receivedOn", FieldType.DATE)
                                .onlyFor(Decisions.SUBMIT)
                                .value(LocalDate.now(clock)),
                        Field.of("gross", FieldType.MONEY)
                                .onlyFor(Decisions.SUBMIT)
                                .value(receipts.outstanding(step.caseNo(), actor)),
                        Field.of("costs", FieldType.MONEY)
                                .onlyFor(Decisions.SUBMIT)
                                .value(Money.ZERO));
    }

    private void recordProceeds(StepCase step, StepAnswers a, Actor actor) {
        if (a.is(Decisions.WAIVE)) receipts.proposeWaiver(step.caseNo(), a.opinion(), actor);
        else
            receipts.record(
                    new RecordProceeds(
                            step.caseNo(),
                            a.text("reference"),
                            a.date("receivedOn"),
                            a.money("gross"),
                            a.money("costs")),
                    actor);
    }

    private StepHandler confirmProceeds() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> receipts.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepHandler decideWaiver(Decision yes) {
        return StepHandler.of(
                StepForm.of(yes, Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> receipts.decideWaiver(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }

    private StepHandler requestDeregistration() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.SUBMIT)),
                (step, a, actor) -> sales.requestDeregistration(step.caseNo(), a.opinion(), actor));
    }
}
