package cn.ippledge.subsidy;

import cn.ippledge.policy.Facts;
import cn.ippledge.policy.InterestCounting;
import cn.ippledge.policy.Item;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an amount came about, computed anew from the stored facts under the pinned version whenever somebody asks. It has to
 * come to the stored amount to the fen; where it does not, the answer says so loudly.
 */
@Service
@Transactional(readOnly = true)
public class SubsidyExplanations {

    private final SubsidyStore store;
    private final SubsidyMapper mapper;
    private final PolicyBook policies;

    SubsidyExplanations(SubsidyStore store, SubsidyMapper mapper, PolicyBook policies) {
        this.store = store;
        this.mapper = mapper;
        this.policies = policies;
    }

    /** @param reproduced whether the policy says of these facts what it said then */
    public record Part(Computation.Segment segment, Quote quote, boolean reproduced) {}

    /**
     * @param reproduced every part, their sum, the rows and the digest agree with what is stored
     * @param sources where each fact comes from, by its name
     */
    public record Explained(
            SubsidyClaim claim,
            Policy policy,
            List<Part> parts,
            List<Computation.Row> rows,
            Map<String, String> sources,
            boolean reproduced) {

        public boolean isComputed() {
            return !parts.isEmpty();
        }
    }

    public Explained of(String no, Actor actor) {
        return explain(store.visible(no, actor));
    }

    Explained explain(SubsidyClaim claim) {
        Policy policy = claim.policyVersion() == null
                ? policies.get(claim.policyId())
                : policies.version(claim.policyId(), claim.policyVersion());
        if (claim.computation() == null) return new Explained(claim, policy, List.of(), List.of(), Map.of(), true);
        Computation computation = Stored.computation(claim.computation());
        List<Part> parts = computation.segments().stream()
                .map(segment -> part(claim, policy, computation, segment))
                .toList();
        List<Computation.Row> rows = mapper.rows(claim.no());
        boolean same = parts.stream().allMatch(Part::reproduced)
                && computation.amount().equals(claim.amount())
                && rows.equals(computation.rows())
                && sum(rows).equals(claim.amount())
                && digest(claim).equals(claim.digest());
        return new Explained(claim, policy, parts, rows, computation.sources(), same);
    }

    static String digest(SubsidyClaim claim) {
        return Stored.digest(
                claim.no(),
                claim.policyId(),
                String.valueOf(claim.policyVersion()),
                claim.computation(),
                String.valueOf(claim.amount()));
    }

    private static Part part(SubsidyClaim claim, Policy policy, Computation computation, Computation.Segment segment) {
        Quote quote = policy.quote(Facts.read(new LinkedHashMap<>(segment.facts())), computation.on());
        Money quoted = quoted(claim.kind(), quote);
        Money amount = policy.interestCounting()
                .filter(counting -> claim.kind() == SubsidyKind.INTEREST)
                .map(counting -> capped(quoted, segment, counting))
                .orElse(quoted);
        return new Part(segment, quote, quoted.equals(segment.quoted()) && amount.equals(segment.amount()));
    }

    private static Money capped(Money quoted, Computation.Segment segment, InterestCounting counting) {
        return SubsidyComputer.underLoanCap(quoted, segment.grantedOnLoan(), counting);
    }

    /** An interest claim is about the interest, any other about the other items of the same policy. */
    static Money quoted(SubsidyKind kind, Quote quote) {
        return Money.sum(quote.items().stream()
                .filter(item -> (item.item() == Item.INTEREST) == (kind == SubsidyKind.INTEREST))
                .map(Quote.ItemAmount::amount)
                .toList());
    }

    private static Money sum(List<Computation.Row> rows) {
        return Money.sum(rows.stream().map(Computation.Row::amount).toList());
    }
}
