package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import java.util.Set;

/** Who may take part: the gates say it all, no money moves. */
public record EligibilityTerms() implements Terms {

    @Override
    public Set<Fact> facts() {
        return Set.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of(Case.GATES);
    }

    @Override
    public Outcome decide(Case asked) {
        return Outcome.nothing();
    }
}
