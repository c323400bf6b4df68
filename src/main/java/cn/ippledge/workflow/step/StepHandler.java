package cn.ippledge.workflow.step;

import cn.ippledge.shared.Actor;
import java.util.function.BiFunction;

/** Turns one step into a form, and its answers into one verb of the domain, which decides who may. */
public interface StepHandler {

    StepForm form(StepCase step, Actor actor);

    void decide(StepCase step, StepAnswers answers, Actor actor);

    /** The domain verb behind a step. */
    @FunctionalInterface
    interface Verb {
        void apply(StepCase step, StepAnswers answers, Actor actor);
    }

    static StepHandler of(StepForm form, Verb verb) {
        return of((step, actor) -> form, verb);
    }

    static StepHandler of(BiFunction<StepCase, Actor, StepForm> form, Verb verb) {
        return new StepHandler() {
            @Override
            public StepForm form(StepCase step, Actor actor) {
                return form.apply(step, actor);
            }

            @Override
            public void decide(StepCase step, StepAnswers answers, Actor actor) {
                verb.apply(step, answers, actor);
            }
        };
    }
}
