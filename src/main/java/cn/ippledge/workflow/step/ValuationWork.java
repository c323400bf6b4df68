package cn.ippledge.workflow.step;

import cn.ippledge.collateral.Approach;
import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.RightValue;
import cn.ippledge.collateral.SubmitValuation;
import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a valuation firm does, for a loan and for a disposal alike. */
@Component
class ValuationWork {

    private final Valuations valuations;
    private final IpRights rights;

    ValuationWork(Valuations valuations, IpRights rights) {
        this.valuations = valuations;
        this.rights = rights;
    }

    StepHandler value() {
        return StepHandler.of(this::reportForm, this::report);
    }

    StepHandler sign() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.SIGN), Decision.withOpinion(Decisions.RETURN)), this::decide);
    }

    /** One pair of fields for each right; a returned report comes back with what was in it. */
    private StepForm reportForm(StepCase step, Actor actor) {
        Valuation valuation = valuation(step);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("reportNo", FieldType.TEXT).value(valuation.reportNo()));
        fields.add(Field.of("baseDate", FieldType.DATE).value(valuation.baseDate()));
        fields.add(Field.of("secondAppraiser", FieldType.TEXT).value(valuation.secondAppraiser()));
        for (IpRight right : rights.byIds(valuation.rights())) {
            RightValue known = known(valuation, right.id());
            String name = "values." + right.id(), heading = right.title() + " (" + right.number() + ")";
            fields.add(Field.choice(name + ".approach", Option.all(Approach.class, "approach"))
                    .in(heading)
                    .value(known == null ? null : known.approach()));
            fields.add(
                    Field.of(name + ".value", FieldType.MONEY).in(heading).value(known == null ? null : known.value()));
        }
        return StepForm.of(Decision.of(Decisions.SUBMIT), Decision.withOpinion(Decisions.DECLINE))
                .with(fields.stream()
                        .map(field -> field.onlyFor(Decisions.SUBMIT))
                        .toList());
    }

    private void report(StepCase step, StepAnswers a, Actor actor) {
        if (a.is(Decisions.DECLINE)) {
            valuations.decline(step.caseNo(), a.opinion(), actor);
            return;
        }
        List<RightValue> values = valuation(step).rights().stream()
                .map(id -> new RightValue(
                        id, a.choice("values." + id + ".approach", Approach.class), a.money("values." + id + ".value")))
                .toList();
        valuations.submit(
                new SubmitValuation(
                        step.caseNo(),
                        a.text("reportNo"),
                        a.date("baseDate"),
                        values,
                        a.text("secondAppraiser"),
                        a.opinion()),
                actor);
    }

    private void decide(StepCase step, StepAnswers a, Actor actor) {
        if (a.is(Decisions.SIGN)) valuations.sign(step.caseNo(), a.opinion(), actor);
        else valuations.returnToAuthor(step.caseNo(), a.opinion(), actor);
    }

    private Valuation valuation(StepCase step) {
        return valuations.current(step.caseNo()).orElseThrow(() -> new NotFound(step.caseNo()));
    }

    private static RightValue known(Valuation valuation, long right) {
        return valuation.values().stream()
                .filter(value -> value.rightId() == right)
                .findFirst()
                .orElse(null);
    }
}
