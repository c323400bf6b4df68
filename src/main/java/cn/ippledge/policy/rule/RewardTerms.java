package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Item;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.RoundingMode;
import java.util.Set;

/** What a bank earns by the amount it has had registered. */
public record RewardTerms(Rate ratio, RoundingMode rounding) implements Terms {

    public RewardTerms {
        rounding = rounding == null ? RoundingMode.HALF_UP : rounding;
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.registeredAmount);
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public Outcome decide(Case asked) {
        Money registered = asked.facts().money(Fact.registeredAmount);
        Money amount = registered.times(ratio, rounding);
        asked.trace()
                .step("REWARD", "registeredAmount × ratio", amount, "registeredAmount", registered, "ratio", ratio);
        return Outcome.item(Item.REWARD, amount);
    }
}
