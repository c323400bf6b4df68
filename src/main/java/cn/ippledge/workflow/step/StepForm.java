package cn.ippledge.workflow.step;

import java.util.List;
import java.util.Optional;

/**
 * What a step asks of the person who does it, for this very case.
 *
 * @param link where the work itself is done when it is more than a form, such as the application's own page; else null
 */
public record StepForm(List<Decision> decisions, List<Field> fields, String link) {

    public StepForm {
        decisions = List.copyOf(decisions);
        fields = List.copyOf(fields);
    }

    public static StepForm of(Decision... decisions) {
        return new StepForm(List.of(decisions), List.of(), null);
    }

    public StepForm with(Field... some) {
        return new StepForm(decisions, List.of(some), link);
    }

    public StepForm with(List<Field> some) {
        return new StepForm(decisions, some, link);
    }

    public StepForm linkedTo(String url) {
        return new StepForm(decisions, fields, url);
    }

    public Optional<Decision> decision(String id) {
        return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }
}
