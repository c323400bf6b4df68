package cn.ippledge.policy;

import cn.ippledge.policy.rule.CompensationTerms;
import cn.ippledge.policy.rule.LprDay;
import cn.ippledge.policy.rule.Outcome;
import cn.ippledge.policy.rule.Rule;
import cn.ippledge.policy.rule.SubsidyTerms;
import cn.ippledge.shared.Explanation.Trace;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a measure, immutable: what it is, where it comes from, and how it decides. {@link #quote} is a function of
 * the facts and the day alone, so a stored case can be recomputed to the fen.
 *
 * @param region null for a measure that belongs to none of the divisions of GB/T 2260
 * @param validFrom null when it has always been in force
 * @param validTo null when it is open-ended
 * @param illustrative an example, not an official rule; said so wherever it is shown
 */
public record Policy(
        String id,
        int version,
        PolicyKind kind,
        RegionCode region,
        String title,
        String documentNo,
        LocalDate validFrom,
        LocalDate validTo,
        DecidingDate decidingDate,
        boolean illustrative,
        PolicyStatus status,
        Source source,
        List<Article> articles,
        Procedure procedure,
        Rule rule) {

    /**
     * @param quality A issuer's text, A-mirror a copy of it, B press or official summary, C repost, D third party; E our own
     *     example
     */
    public record Source(String name, String quality) {}

    /** @param no the article's number, or the heading under which a rule was read where no number was visible */
    public record Article(String no, String text) {}

    private static final String NOT_IN_FORCE = "POLICY_NOT_IN_FORCE";

    public Policy {
        articles = List.copyOf(articles);
        procedure = procedure == null ? Procedure.SILENT : procedure;
    }

    public boolean inForce(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }

    /** A claim can be filed only after principal and interest are repaid. */
    public boolean requiresSettlement() {
        return rule.terms() instanceof SubsidyTerms subsidy && subsidy.requiresSettlement();
    }

    /** What the calculation and the gates may ask for. */
    public Set<Fact> facts() {
        return rule.facts();
    }

    /** Empty for a policy that pays no interest. */
    public Optional<InterestCounting> interestCounting() {
        return rule.terms() instanceof SubsidyTerms subsidy
                ? Optional.ofNullable(subsidy.interest()).map(InterestCounting::of)
                : Optional.empty();
    }

    /** The items of the catalogue of awards, in its order; empty for a policy that is none. */
    public List<String> awards() {
        return rule.tables()
                .named("awards")
                .map(table -> table.rows().stream()
                        .map(row -> row.conditions().get(0).replace("\"", ""))
                        .toList())
                .orElse(List.of());
    }

    /** The rate of a bank's losses of the year above which payments pause; empty without a breaker. */
    public Optional<Rate> breaker() {
        return rule.terms() instanceof CompensationTerms terms
                ? Optional.ofNullable(terms.breaker())
                : Optional.empty();
    }

    /** There is no answer without this fact. */
    public boolean requires(Fact fact) {
        return rule.required().contains(fact);
    }

    /** The same measure with the fund's share that a partner's agreement sets; the lender bears the rest. */
    public Policy withFundShare(Rate share) {
        if (!(rule.terms() instanceof CompensationTerms terms)) return this;
        return new Policy(
                id,
                version,
                kind,
                region,
                title,
                documentNo,
                validFrom,
                validTo,
                decidingDate,
                illustrative,
                status,
                source,
                articles,
                procedure,
                new Rule(terms.withFundShare(share), rule.tables()));
    }

    /** The date of the case from which follows which LPR counts; empty for a policy that counts none. */
    public Optional<Fact> lprDate() {
        return rule.lprDay().map(LprDay::date);
    }

    public Quote quote(Facts facts, LocalDate on) {
        return quote(facts, on, Trace.recording());
    }

    /** @param trace silent in a batch, where the explanation is made again when somebody asks for it */
    public Quote quote(Facts facts, LocalDate on, Trace trace) {
        if (!inForce(on)) return answer(Outcome.refused(List.of(new Quote.Ground(NOT_IN_FORCE, ""))), trace);
        return answer(rule.decide(facts, trace), trace);
    }

    private Quote answer(Outcome outcome, Trace trace) {
        return new Quote(
                id,
                version,
                outcome.decision(),
                outcome.amount(),
                outcome.shares(),
                outcome.items(),
                outcome.grounds(),
                trace.explanation());
    }
}
