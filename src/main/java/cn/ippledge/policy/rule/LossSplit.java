package cn.ippledge.policy.rule;

import cn.ippledge.policy.Party;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A net loss while it is being divided: what a public party is relieved of goes to the lender, so the sum never moves. */
final class LossSplit {

    private final Party lender;
    private final Map<Party, Money> parts = new EnumMap<>(Party.class);

    /**
     * @param uncounted the part of the loss that is not shared at all
     * @param other what other levels have already paid; it relieves the lender
     */
    LossSplit(Party lender, List<Quote.Share> shares, Money uncounted, Money other) {
        this.lender = lender;
        shares.forEach(share -> parts.merge(share.party(), share.amount(), Money::plus));
        parts.merge(lender, uncounted, Money::plus);
        if (other.isPositive()) {
            parts.put(Party.OTHER, other);
            parts.merge(lender, other.negated(), Money::plus);
        }
    }

    Money other() {
        return parts.getOrDefault(Party.OTHER, Money.ZERO);
    }

    Money publicSide() {
        return Money.sum(parts.entrySet().stream()
                .filter(part -> part.getKey().isPublic())
                .map(Map.Entry::getValue)
                .toList());
    }

    Money lenderPart() {
        return parts.get(lender);
    }

    void cap(Party party, Money cap, Case asked) {
        Money before = parts.get(party);
        if (before == null) return;
        moveToLender(party, before.minus(asked.capped(before, cap, "CAP_" + party, "cap")));
    }

    /** Keeps the public parties together within a limit; each gives up its part of the excess in proportion. */
    void limitPublic(Money limit, String step, String name, Case asked) {
        Money before = publicSide();
        Money after = asked.capped(before, limit, step, name);
        if (after.equals(before)) return;
        List<Party> cut = parts.keySet().stream().filter(Party::isPublic).toList();
        List<Money> kept = after.allocate(
                cut.stream().map(party -> parts.get(party).yuan()).toList());
        for (int i = 0; i < cut.size(); i++)
            moveToLender(cut.get(i), parts.get(cut.get(i)).minus(kept.get(i)));
    }

    private void moveToLender(Party party, Money excess) {
        parts.merge(party, excess.negated(), Money::plus);
        parts.merge(lender, excess, Money::plus);
    }

    List<Quote.Share> shares() {
        List<Quote.Share> shares = new ArrayList<>();
        parts.forEach((party, amount) -> shares.add(new Quote.Share(party, amount)));
        return shares;
    }
}
