package cn.ippledge.policy;

import cn.ippledge.shared.Explanation;
import cn.ippledge.shared.Money;
import java.util.List;

/**
 * What a policy says of a case.
 *
 * @param amount what the public side pays; zero unless granted
 * @param shares who bears the net loss, summing to it exactly; compensation only
 * @param items what is paid for; subsidies, rewards and awards only
 * @param reasons why it is refused or suspended; never empty then
 */
public record Quote(
        String policy,
        int version,
        Decision decision,
        Money amount,
        List<Share> shares,
        List<ItemAmount> items,
        List<Ground> reasons,
        Explanation explanation) {

    public enum Decision {
        GRANTED,
        REFUSED,
        /** The bank's losses of the year are above the rate at which payments pause. */
        SUSPENDED
    }

    public record Share(Party party, Money amount) {}

    public record ItemAmount(Item item, Money amount) {}

    /**
     * @param code message key below {@code ground.}
     * @param article where the policy says so; empty when its text was not visible
     */
    public record Ground(String code, String article) {}

    public Quote {
        shares = List.copyOf(shares);
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }

    public boolean granted() {
        return decision == Decision.GRANTED;
    }

    public Money share(Party party) {
        return Money.sum(shares.stream()
                .filter(share -> share.party() == party)
                .map(Share::amount)
                .toList());
    }

    public Money item(Item item) {
        return Money.sum(items.stream()
                .filter(each -> each.item() == item)
                .map(ItemAmount::amount)
                .toList());
    }
}
