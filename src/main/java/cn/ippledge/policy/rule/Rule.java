package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.PolicyReason;
import cn.ippledge.policy.Quote;
import cn.ippledge.policy.table.DecisionTables;
import cn.ippledge.shared.Explanation.Trace;
import cn.ippledge.shared.Rejected;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parameters and tables together: what a policy asks for, and what it decides from the answers. */
public final class Rule {

    /** Computed when left out, or asked for in some cases only. */
    private static final Set<Fact> NEVER_REQUIRED =
            EnumSet.of(Fact.daysBorne, Fact.lpr, Fact.actualFee, Fact.price, Fact.prizeLevel);

    private final Terms terms;
    private final DecisionTables tables;
    private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
    private final Set<Fact> required = EnumSet.noneOf(Fact.class);

    /** @throws Rejected when a table that the terms need is not there */
    public Rule(Terms terms, DecisionTables tables) {
        this.terms = terms;
        this.tables = tables;
        for (String table : terms.tables())
            if (tables.named(table).isEmpty()) throw Rejected.field(table, PolicyReason.POLICY_TABLE_MISSING, table);
        facts.addAll(terms.facts());
        tables.all().forEach(table -> table.inputs()
                .forEach(input -> facts.addAll(Fact.valueOf(input.fact()).asked())));
        required.addAll(facts);
        required.removeIf(fact -> fact.hasDefault() || NEVER_REQUIRED.contains(fact) || !terms.requires(fact));
        lprDay().ifPresent(day -> facts.add(day.date()));
    }

    public Terms terms() {
        return terms;
    }

    public DecisionTables tables() {
        return tables;
    }

    /** What a caller may be asked for: the calculation's own facts and those in the columns of the tables. */
    public Set<Fact> facts() {
        return Collections.unmodifiableSet(facts);
    }

    /** The facts without which there is no answer. The LPR's date is not one, as a caller may give the LPR itself. */
    public Set<Fact> required() {
        return Collections.unmodifiableSet(required);
    }

    /** Which publication of the LPR counts, if one does. */
    public Optional<LprDay> lprDay() {
        return terms instanceof SubsidyTerms subsidy
                ? Optional.ofNullable(subsidy.interest()).map(InterestTerms::lprDay)
                : Optional.empty();
    }

    public Outcome decide(Facts given, Trace trace) {
        given.require(required);
        Case asked = new Case(given, tables, trace);
        List<Quote.Ground> refusals = asked.refusals();
        return refusals.isEmpty() ? terms.decide(asked) : Outcome.refused(refusals);
    }
}
