package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;

/**
 * The largest share of each right's value that a claim may be secured by. One rate for a mixed bundle would let a weak
 * right borrow on a strong one's account, so every right has the rate of its own kind.
 */
public record PledgeRates(Map<RightKind, Rate> rates) {

    public PledgeRates {
        rates = Map.copyOf(rates);
    }

    public Rate rate(IpRight right) {
        return rates.get(RightKind.of(right));
    }

    /** Rounded down: a ceiling must not be passed by a fen. */
    public Money ceiling(IpRight right, Money value) {
        return value.times(rate(right), RoundingMode.DOWN);
    }

    /** What a bundle may secure at most: the sum of its rights' ceilings. */
    public Money ceiling(Collection<IpRight> rights, Map<Long, Money> values) {
        return Money.sum(rights.stream()
                .map(right -> ceiling(right, values.get(right.id())))
                .toList());
    }
}
