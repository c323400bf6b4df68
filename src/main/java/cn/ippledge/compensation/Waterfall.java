package cn.ippledge.compensation;

import cn.ippledge.policy.Procedure.RecoveryPart;
import cn.ippledge.shared.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Recovered money runs down the parts of the debt in the order that the policy names.
 *
 * @param surplus what is left after every part
 */
record Waterfall(Money costs, Money principal, Money interest, Money surplus) {

    static Waterfall of(Money amount, List<RecoveryPart> order, Map<RecoveryPart, Money> open) {
        Map<RecoveryPart, Money> applied = new EnumMap<>(RecoveryPart.class);
        Money left = amount;
        for (RecoveryPart part : order) {
            Money owed = open.get(part);
            Money taken = left.cappedAt(owed.isNegative() ? Money.ZERO : owed);
            applied.put(part, taken);
            left = left.minus(taken);
        }
        return new Waterfall(
                applied.getOrDefault(RecoveryPart.COSTS, Money.ZERO),
                applied.getOrDefault(RecoveryPart.PRINCIPAL, Money.ZERO),
                applied.getOrDefault(RecoveryPart.INTEREST, Money.ZERO),
                left);
    }
}
