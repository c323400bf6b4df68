package cn.ippledge.subsidy;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.InterestCounting;
import cn.ippledge.policy.Item;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks the pinned policy what a claim is worth. Interest is asked about stretch by stretch: one year, and where the rule goes
 * by rate one principal; what earlier claims and earlier stretches took of the caps is a fact of the next stretch. Each
 * stretch's amount is then laid to its settlement periods by the interest paid, so that the rows add up to it.
 */
@Component
class SubsidyComputer {

    private static final String GRANTS = "grants:";

    private final PolicyBook policies;
    private final SubsidyFacts facts;
    private final SubsidyMapper mapper;

    SubsidyComputer(PolicyBook policies, SubsidyFacts facts, SubsidyMapper mapper) {
        this.policies = policies;
        this.facts = facts;
        this.mapper = mapper;
    }

    /** @param refusal what the policy said where it says no; null when it grants */
    record Result(Computation computation, Quote refusal) {
        Money amount() {
            return computation.amount();
        }
    }

    /** The claimant's guard is held by the caller, as sums of other claims go into the amount. */
    Result compute(SubsidyClaim claim, Policy policy) {
        SubsidyFacts.Gathered gathered = facts.gather(claim, policy);
        Work work = new Work(claim, policy, gathered);
        if (claim.kind() == SubsidyKind.INTEREST) {
            InterestCounting counting = policy.interestCounting().orElseThrow();
            List<InterestSlice> slices = InterestSlice.of(gathered.record(), claim.from(), claim.to());
            for (List<InterestSlice> stretch : stretches(slices, counting)) if (!work.add(stretch, counting)) break;
        } else {
            work.addWhole();
        }
        return work.result();
    }

    private static List<List<InterestSlice>> stretches(List<InterestSlice> slices, InterestCounting counting) {
        if (counting.once()) return List.of(slices);
        return List.copyOf(slices.stream()
                .collect(Collectors.groupingBy(
                        slice -> slice.year() + (counting.byRate() ? " " + slice.principal() : ""),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** One computation while it grows. */
    private final class Work {

        private final SubsidyClaim claim;
        private final Policy policy;
        private final SubsidyFacts.Gathered gathered;
        private final SubsidyMapper.OnLoan onLoan;
        private final List<Computation.Segment> segments = new ArrayList<>();
        private final List<Computation.Row> rows = new ArrayList<>();
        private Quote refusal;

        Work(SubsidyClaim claim, Policy policy, SubsidyFacts.Gathered gathered) {
            this.claim = claim;
            this.policy = policy;
            this.gathered = gathered;
            onLoan = claim.loanNo() == null
                    ? new SubsidyMapper.OnLoan(Money.ZERO, 0)
                    : mapper.grantedOnLoan(claim.loanNo(), claim.policyId(), claim.no());
        }

        Result result() {
            Map<String, String> sources = new LinkedHashMap<>(gathered.sources());
            if (refusal != null) rows.clear();
            return new Result(new Computation(claim.decidingDay(), segments, rows, sources), refusal);
        }

        /** False when the policy refuses: one refusal refuses the claim. */
        boolean add(List<InterestSlice> stretch, InterestCounting counting) {
            int year = stretch.get(stretch.size() - 1).year();
            Facts asked = withGrants(counted(stretch, counting), year);
            Money before = counting.loanCap() == null && !counting.once() ? null : grantedOnLoan();
            Quote quote = policy.quote(asked, claim.decidingDay());
            if (refused(quote, asked, year)) return false;
            Money amount = quote.item(Item.INTEREST);
            amount = underLoanCap(amount, before, counting);
            int no = segments.size() + 1;
            segments.add(new Computation.Segment(no, year, asked.asGiven(), before, quote.item(Item.INTEREST), amount));
            addRows(no, stretch, amount, asked.has(Fact.lpr) ? asked.rate(Fact.lpr) : null);
            return true;
        }

        private Facts counted(List<InterestSlice> stretch, InterestCounting counting) {
            InterestSlice first = stretch.get(0), last = stretch.get(stretch.size() - 1);
            int days = stretch.stream().mapToInt(InterestSlice::days).sum();
            Facts asked = gathered.facts()
                    .with(Fact.interestPaid, interest(stretch))
                    .with(Fact.penaltyInterestPaid, gathered.record().penaltyPaid(first.from(), last.to()));
            gathered.sources().put(Fact.interestPaid.name(), SubsidyFacts.source(gathered.record()));
            if (!counting.byRate()) return asked;
            // The December of the year in which this stretch's interest was paid, not of the day of settlement.
            Facts dated = counting.lprOfYear() ? asked.with(Fact.settledOn, last.to()) : asked;
            Facts completed = policies.completed(policy, dated);
            gathered.sources().put(Fact.lpr.name(), "lpr");
            return asked.with(Fact.lpr, completed.rate(Fact.lpr))
                    .with(Fact.principal, first.principal())
                    .with(Fact.daysBorne, BigDecimal.valueOf(daysLeft(days, counting)));
        }

        /** Of the longest subsidised period; the policy itself cuts the first stretch to the fraction of a day. */
        private int daysLeft(int days, InterestCounting counting) {
            int used = onLoan.days()
                    + rows.stream().mapToInt(Computation.Row::days).sum();
            return used == 0 ? days : Math.max(0, Math.min(days, counting.months() * 365 / 12 - used));
        }

        private Facts withGrants(Facts asked, int year) {
            Facts result = asked;
            if (policy.facts().contains(Fact.grantedThisYear)) {
                Money earlier = mapper.granted(claim.claimant(), claim.policyId(), year, claim.no());
                result = result.with(Fact.grantedThisYear, earlier.plus(ownBefore(year)));
                gathered.sources().put(Fact.grantedThisYear.name(), GRANTS + claim.claimant() + " " + year);
            }
            if (policy.facts().contains(Fact.grantedSoFar)) {
                Money earlier = mapper.granted(claim.claimant(), claim.policyId(), null, claim.no());
                result = result.with(Fact.grantedSoFar, earlier.plus(own()));
                gathered.sources().put(Fact.grantedSoFar.name(), GRANTS + claim.claimant());
            }
            return result;
        }

        private Money ownBefore(int year) {
            return Money.sum(segments.stream()
                    .filter(segment -> segment.year() == year)
                    .map(Computation.Segment::amount)
                    .toList());
        }

        private Money own() {
            return Money.sum(segments.stream().map(Computation.Segment::amount).toList());
        }

        private Money grantedOnLoan() {
            return onLoan.amount().plus(own());
        }

        private void addRows(int segment, List<InterestSlice> stretch, Money amount, Rate lpr) {
            List<BigDecimal> weights = weights(stretch);
            List<Money> parts = amount.allocate(weights);
            for (int i = 0; i < stretch.size(); i++) {
                InterestSlice slice = stretch.get(i);
                rows.add(new Computation.Row(
                        rows.size() + 1,
                        segment,
                        Item.INTEREST,
                        slice.year(),
                        slice.from(),
                        slice.to(),
                        slice.days(),
                        slice.principal(),
                        slice.interest(),
                        lpr,
                        parts.get(i),
                        slice.source()));
            }
        }

        /** A claim that consists of its items: fees, an award, a reward. */
        void addWhole() {
            int year = claim.claimedOn().getYear();
            Facts asked = withGrants(gathered.facts(), year);
            if (claim.kind() == SubsidyKind.FEE
                    && policy.interestCounting()
                            .filter(InterestCounting::byRate)
                            .isPresent())
                asked = policies.completed(policy, asked).with(Fact.daysBorne, BigDecimal.ZERO);
            Quote quote = policy.quote(asked, claim.decidingDay());
            if (refused(quote, asked, year)) return;
            Money amount = Money.ZERO;
            for (Quote.ItemAmount item : quote.items()) {
                if (item.item() == Item.INTEREST || item.amount().isZero()) continue;
                amount = amount.plus(item.amount());
                rows.add(new Computation.Row(
                        rows.size() + 1,
                        1,
                        item.item(),
                        year,
                        null,
                        null,
                        0,
                        null,
                        base(item, asked),
                        null,
                        item.amount(),
                        source(item.item())));
            }
            segments.add(new Computation.Segment(1, year, asked.asGiven(), null, amount, amount));
        }

        private Money base(Quote.ItemAmount item, Facts asked) {
            if (item.item() != Item.REWARD) return asked.fee(item.item());
            for (Fact fact : List.of(Fact.registeredAmount, Fact.actualFee, Fact.price))
                if (asked.has(fact)) return asked.money(fact);
            return item.amount();
        }

        private String source(Item item) {
            if (claim.kind() == SubsidyKind.BANK_REWARD) return SubsidyFacts.source(gathered.record());
            String sources = claim.said().evidence().stream()
                    .filter(evidence -> evidence.item() == null || evidence.item() == item)
                    .map(Evidence::source)
                    .collect(Collectors.joining(", "));
            return sources.length() > 500 ? sources.substring(0, 500) : sources;
        }

        private boolean refused(Quote quote, Facts asked, int year) {
            if (quote.granted()) return false;
            refusal = quote;
            segments.add(
                    new Computation.Segment(segments.size() + 1, year, asked.asGiven(), null, Money.ZERO, Money.ZERO));
            return true;
        }
    }

    /** A sum that a loan has once is gone when it had any; else what the cap by loan leaves. */
    static Money underLoanCap(Money amount, Money granted, InterestCounting counting) {
        if (granted == null) return amount;
        if (counting.once() && granted.isPositive()) return Money.ZERO;
        if (counting.loanCap() == null) return amount;
        Money left = counting.loanCap().minus(granted);
        return left.isNegative() ? Money.ZERO : amount.cappedAt(left);
    }

    private static Money interest(List<InterestSlice> slices) {
        return Money.sum(slices.stream().map(InterestSlice::interest).toList());
    }

    /** By the interest paid; by days where none was. */
    private static List<BigDecimal> weights(List<InterestSlice> slices) {
        boolean any = interest(slices).isPositive();
        return slices.stream()
                .map(slice -> any ? slice.interest().yuan() : BigDecimal.valueOf(slice.days()))
                .toList();
    }
}
