package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Item;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * 贴息 and 贴费: part of the interest, of the fees, or of both.
 *
 * @param interest null for a measure that pays fees only
 * @param yearCap most for one enterprise in a year, over all its loans; null without
 * @param lifeCap most for one enterprise over all years; null without
 * @param exclusive refused when the same loan is subsidised elsewhere
 * @param requiresSettlement a claim can be filed only after principal and interest are repaid (还贷后一次性核拨)
 */
public record SubsidyTerms(
        InterestTerms interest,
        List<FeeTerms> fees,
        Money yearCap,
        Money lifeCap,
        boolean exclusive,
        boolean requiresSettlement,
        RoundingMode rounding)
        implements Terms {

    /**
     * @param ratio of the invoiced fee, or null
     * @param ofPrincipal of the loan's principal with the invoiced fee as ceiling, or null; one of the two
     * @param cap most for this fee of one loan, or null
     * @param yearCap most for this fee in a year, or null
     */
    public record FeeTerms(Item item, Rate ratio, Rate ofPrincipal, Money cap, Money yearCap) {
        String fact() {
            return "fees." + item.name().toLowerCase(Locale.ROOT);
        }
    }

    public SubsidyTerms {
        fees = fees == null ? List.of() : List.copyOf(fees);
        rounding = rounding == null ? RoundingMode.HALF_UP : rounding;
    }

    @Override
    public Set<Fact> facts() {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        if (interest != null) facts.addAll(interest.facts());
        if (!fees.isEmpty()) facts.add(Fact.fees);
        if (fees.stream().anyMatch(fee -> fee.ofPrincipal() != null)) facts.add(Fact.principal);
        if (yearCap != null || fees.stream().anyMatch(fee -> fee.yearCap() != null)) facts.add(Fact.grantedThisYear);
        if (lifeCap != null) facts.add(Fact.grantedSoFar);
        if (exclusive) facts.add(Fact.grantedElsewhere);
        return facts;
    }

    @Override
    public Set<String> tables() {
        return interest == null ? Set.of() : interest.tables();
    }

    @Override
    public Outcome decide(Case asked) {
        if (exclusive && asked.facts().flag(Fact.grantedElsewhere)) return Outcome.refused("ALREADY_SUBSIDISED", "");
        List<Quote.ItemAmount> items = new ArrayList<>();
        if (interest != null) items.add(new Quote.ItemAmount(Item.INTEREST, interest.amount(asked, rounding)));
        Money grantedThisYear = asked.facts().money(Fact.grantedThisYear);
        for (FeeTerms fee : fees) {
            Money used = usedUp(fee, grantedThisYear, asked);
            items.add(new Quote.ItemAmount(fee.item(), amount(fee, used, asked)));
            grantedThisYear = grantedThisYear.minus(used);
        }
        return Outcome.items(withinYearAndLife(items, asked));
    }

    /**
     * What earlier grants have used of a fee's own yearly cap. The caller knows their sum only, so they are laid to the fees
     * claimed now, in the measure's order: never more is paid than the measure allows.
     */
    private static Money usedUp(FeeTerms fee, Money grantedThisYear, Case asked) {
        boolean claimed = asked.facts().fee(fee.item()).isPositive();
        return fee.yearCap() == null || !claimed ? Money.ZERO : grantedThisYear.cappedAt(fee.yearCap());
    }

    private Money amount(FeeTerms fee, Money used, Case asked) {
        Money invoiced = asked.facts().fee(fee.item());
        String name = fee.fact();
        Money amount;
        if (fee.ofPrincipal() != null) {
            Money principal = asked.facts().money(Fact.principal);
            amount = principal.times(fee.ofPrincipal(), rounding);
            asked.trace()
                    .step(
                            "FEE_OF_PRINCIPAL",
                            "principal × share",
                            amount,
                            "principal",
                            principal,
                            "share",
                            fee.ofPrincipal());
            amount = asked.capped(amount, invoiced, "CAP_ACTUAL_FEE", name);
        } else {
            amount = invoiced.times(fee.ratio(), rounding);
            asked.trace().step("FEE", name + " × ratio", amount, name, invoiced, "ratio", fee.ratio());
        }
        if (fee.cap() != null) amount = asked.capped(amount, fee.cap(), "CAP_ITEM", "cap");
        if (fee.yearCap() == null) return amount;
        return asked.capped(amount, fee.yearCap().minus(used), "CAP_YEAR", "yearCap − grantedThisYear");
    }

    /** What exceeds the year or the life is taken from the items in their order: interest is served first. */
    private List<Quote.ItemAmount> withinYearAndLife(List<Quote.ItemAmount> items, Case asked) {
        Money whole = Money.sum(items.stream().map(Quote.ItemAmount::amount).toList());
        Money left = whole;
        if (yearCap != null)
            left = asked.capped(
                    left,
                    yearCap.minus(asked.facts().money(Fact.grantedThisYear)),
                    "CAP_YEAR",
                    "yearCap − grantedThisYear");
        if (lifeCap != null)
            left = asked.capped(
                    left, lifeCap.minus(asked.facts().money(Fact.grantedSoFar)), "CAP_LIFE", "lifeCap − grantedSoFar");
        if (left.equals(whole)) return items;
        List<Quote.ItemAmount> cut = new ArrayList<>();
        for (Quote.ItemAmount item : items) {
            Money kept = item.amount().cappedAt(left);
            cut.add(new Quote.ItemAmount(item.item(), kept));
            left = left.minus(kept);
        }
        return cut;
    }
}
