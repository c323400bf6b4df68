package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Party;
import cn.ippledge.policy.PolicyReason;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 风险补偿: who bears a loan's net loss.
 *
 * @param shares what each party bears; a share left out is decided by table {@code ratio} with table {@code additions} on top.
 *     The lender is not among them unless its share is written down: it bears the rest.
 * @param lender BANK or GUARANTOR; null when fact {@code mode} says which
 * @param ratioCeiling most that ratio and additions make together; null without
 * @param ipPartOnly only the part of the loss that the IP pledge secured is shared
 * @param jointCeiling most that all levels together pay, as a share of the lender's own liability; null without
 * @param breaker payments pause when the bank's loss rate of the year is strictly above this; null without
 * @param poolLimited liability ends with the pool's balance, so the balance must be known
 */
public record CompensationTerms(
        List<ShareTerms> shares,
        Party lender,
        Rate ratioCeiling,
        boolean ipPartOnly,
        Rate jointCeiling,
        Rate breaker,
        boolean poolLimited)
        implements Terms {

    public record ShareTerms(Party party, Rate share) {}

    private static final String RATIO = "ratio";
    private static final String ADDITIONS = "additions";

    /** Most that a public party pays for one loan. Outputs: {@code party}, {@code amount}. */
    private static final String CAPS = "caps";

    public CompensationTerms {
        shares = List.copyOf(shares);
        Rate fixed = shares.stream()
                .map(share -> share.share() == null ? Rate.ZERO : share.share())
                .reduce(Rate.ZERO, Rate::plus);
        boolean lenderNamed = shares.stream().anyMatch(share -> share.party() == lender);
        if (fixed.compareTo(Rate.ONE) > 0 || (lenderNamed && !fixed.equals(Rate.ONE)))
            throw Rejected.field("shares", PolicyReason.POLICY_SHARES_NOT_WHOLE, fixed.percent());
    }

    /** As a partner's agreement sets it: no table and no addition on top; the lender bears the rest. */
    public CompensationTerms withFundShare(Rate share) {
        List<ShareTerms> agreed = new ArrayList<>();
        agreed.add(new ShareTerms(Party.FUND, share));
        for (ShareTerms other : shares) if (other.party() != Party.FUND && other.party() != lender) agreed.add(other);
        return new CompensationTerms(agreed, lender, ratioCeiling, ipPartOnly, jointCeiling, breaker, poolLimited);
    }

    @Override
    public Set<Fact> facts() {
        Set<Fact> facts = EnumSet.of(Fact.principalLoss, Fact.disposalProceeds, Fact.otherLevelsPaid, Fact.poolBalance);
        if (lender == null) facts.add(Fact.mode);
        if (ipPartOnly) facts.add(Fact.ipShare);
        if (jointCeiling != null) facts.add(Fact.lenderLiability);
        if (breaker != null) facts.addAll(Set.of(Fact.bankYearLoss, Fact.bankYearEnrolled));
        return facts;
    }

    @Override
    public boolean requires(Fact fact) {
        return fact != Fact.poolBalance || poolLimited;
    }

    @Override
    public Set<String> tables() {
        return shares.stream().anyMatch(share -> share.share() == null) ? Set.of(RATIO) : Set.of();
    }

    @Override
    public Outcome decide(Case asked) {
        if (tripped(asked)) return Outcome.suspended("BREAKER_TRIPPED", "");
        Money net = netLoss(asked);
        if (!net.isPositive()) return Outcome.refused("NO_NET_LOSS", "");
        LossSplit split = split(net, asked);
        for (Map<String, Object> cap : asked.rows(CAPS))
            split.cap(Party.valueOf(Case.text(cap, "party")), Case.fen(cap, "amount"), asked);
        if (jointCeiling != null) {
            // Rounded down: "at most 80%" is not met by a fen above it.
            Money ceiling = asked.facts().money(Fact.lenderLiability).times(jointCeiling, RoundingMode.DOWN);
            split.limitPublic(ceiling.minus(split.other()), "CAP_JOINT", "liability × ceiling − others", asked);
        }
        if (split.lenderPart().isNegative())
            split.limitPublic(split.publicSide().plus(split.lenderPart()), "CAP_LOSS", "netLoss − others", asked);
        if (split.lenderPart().isNegative()) return Outcome.refused("OTHER_LEVELS_COVER_LOSS", "");
        if (asked.facts().has(Fact.poolBalance))
            split.limitPublic(asked.facts().money(Fact.poolBalance), "CAP_POOL", "poolBalance", asked);
        return Outcome.shares(split.publicSide(), split.shares());
    }

    private boolean tripped(Case asked) {
        if (breaker == null) return false;
        Money loss = asked.facts().money(Fact.bankYearLoss);
        Money enrolled = asked.facts().money(Fact.bankYearEnrolled);
        boolean tripped = loss.yuan().compareTo(enrolled.yuan().multiply(breaker.value())) > 0;
        asked.trace()
                .step(
                        "BREAKER",
                        "bankYearLoss > bankYearEnrolled × breaker",
                        tripped,
                        "bankYearLoss",
                        loss,
                        "bankYearEnrolled",
                        enrolled,
                        "breaker",
                        breaker);
        return tripped;
    }

    private Money netLoss(Case asked) {
        Money loss = asked.facts().money(Fact.principalLoss);
        Money proceeds = asked.facts().money(Fact.disposalProceeds);
        Money net = loss.minus(proceeds);
        asked.trace()
                .step(
                        "NET_LOSS",
                        "principalLoss − disposalProceeds",
                        net,
                        "principalLoss",
                        loss,
                        "disposalProceeds",
                        proceeds);
        return net;
    }

    private LossSplit split(Money net, Case asked) {
        Party bearer = lender == null ? Party.valueOf(asked.facts().choice(Fact.mode)) : lender;
        List<Quote.Share> parts = new ArrayList<>();
        Money counted = net;
        if (ipPartOnly) {
            Rate share = asked.facts().rate(Fact.ipShare);
            counted = net.times(share, RoundingMode.HALF_UP);
            asked.trace().step("COUNTED_LOSS", "netLoss × ipShare", counted, "netLoss", net, "ipShare", share);
        }
        List<Party> parties = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal rest = BigDecimal.ONE;
        for (Party party : Party.values()) {
            for (ShareTerms share : shares) {
                if (share.party() != party || party == bearer) continue;
                Rate part = share.share() == null ? ratio(asked) : share.share();
                parties.add(party);
                weights.add(part.value());
                rest = rest.subtract(part.value());
            }
            if (party == bearer) {
                parties.add(party);
                weights.add(null);
            }
        }
        weights.set(parties.indexOf(bearer), rest);
        List<Money> amounts = counted.allocate(weights);
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            parts.add(new Quote.Share(party, amounts.get(i)));
            asked.trace()
                    .step(
                            "SHARE_" + party,
                            "loss × share",
                            amounts.get(i),
                            "loss",
                            counted,
                            "share",
                            weights.get(i).stripTrailingZeros().toPlainString());
        }
        return new LossSplit(bearer, parts, net.minus(counted), asked.facts().money(Fact.otherLevelsPaid));
    }

    private Rate ratio(Case asked) {
        Map<String, Object> row = asked.row(RATIO);
        Rate sum = Case.rate(row, RATIO);
        asked.trace().step("RATIO", RATIO, sum, Case.ARTICLE, Case.text(row, Case.ARTICLE));
        for (Map<String, Object> addition : asked.rows(ADDITIONS)) {
            Rate points = Case.rate(addition, "points");
            Rate more = sum.plus(points);
            asked.trace().step("ADDITION", "ratio + points", more, "ratio", sum, "points", points);
            sum = more;
        }
        if (ratioCeiling == null || sum.compareTo(ratioCeiling) <= 0) return sum;
        asked.trace().step("CAP_RATIO", "min(ratio, ceiling)", ratioCeiling, "ratio", sum, "ceiling", ratioCeiling);
        return ratioCeiling;
    }
}
