package cn.ippledge.policy.table;

import java.util.List;

/** A condition once it is understood: a value fits when it lies in one of the spans, or in none of them if negated. */
record Condition(List<Span> spans, boolean negated) {

    /** Written {@code -}: in none of no spans. */
    static final Condition ANY = new Condition(List.of(), true);

    boolean fits(Object value) {
        for (Span span : spans) if (span.holds(value)) return !negated;
        return negated;
    }

    boolean isAny() {
        return spans.isEmpty();
    }
}
