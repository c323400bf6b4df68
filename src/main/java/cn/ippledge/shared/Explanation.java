package cn.ippledge.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an amount came about: the steps in order, each with its operands and result. Nothing in it is a number to compute with;
 * the same facts under the same policy version give the same explanation again.
 */
public record Explanation(List<Step> steps) {

    /**
     * @param label a message key below {@code step.}
     * @param formula names of facts and parameters joined by signs, the same in every language
     * @param operands each name in the formula with its value, in the formula's order
     * @param result an amount in yuan, a rate as a fraction, or a word
     */
    public record Step(String label, String formula, Map<String, String> operands, String result) {
        public Step {
            operands = Collections.unmodifiableMap(new LinkedHashMap<>(operands));
        }
    }

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** Collects the steps while an amount is computed; a silent one keeps nothing, for batches that explain later. */
    public static final class Trace {

        private static final String CAP = "CAP_";

        private final List<Step> steps;
        private boolean capped;

        private Trace(List<Step> steps) {
            this.steps = steps;
        }

        public static Trace recording() {
            return new Trace(new ArrayList<>());
        }

        public static Trace silent() {
            return new Trace(null);
        }

        /** @param operands names and values in turn; a value is written as its own text */
        public void step(String label, String formula, Object result, Object... operands) {
            if (label.startsWith(CAP)) capped = true;
            if (steps == null) return;
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < operands.length; i += 2)
                named.put((String) operands[i], String.valueOf(operands[i + 1]));
            steps.add(new Step(label, formula, named, String.valueOf(result)));
        }

        /** Whether a cap bit; a silent trace knows it too. */
        public boolean capped() {
            return capped;
        }

        public Explanation explanation() {
            return new Explanation(steps == null ? List.of() : steps);
        }
    }
}
