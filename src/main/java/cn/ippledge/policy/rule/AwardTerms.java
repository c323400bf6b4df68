package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Item;
import cn.ippledge.policy.PolicyReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A catalogue of awards. Table {@code awards}: {@code item} → {@code method, amount, share, cap, article}. */
public record AwardTerms(RoundingMode rounding) implements Terms {

    private static final String AWARDS = "awards";

    public AwardTerms {
        rounding = rounding == null ? RoundingMode.HALF_UP : rounding;
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.item, Fact.quantity);
    }

    @Override
    public Set<String> tables() {
        return Set.of(AWARDS);
    }

    @Override
    public Outcome decide(Case asked) {
        String item = asked.facts().choice(Fact.item);
        List<Map<String, Object>> rows = asked.rows(AWARDS);
        if (rows.isEmpty()) throw Rejected.field(Fact.item.name(), PolicyReason.AWARD_UNKNOWN, item);
        Map<String, Object> row = rows.get(0);
        return Outcome.item(
                Item.REWARD,
                switch (Case.text(row, "method")) {
                    case "FIXED" -> fixed(row, asked);
                    case "ACTUAL_FEE" -> capped(asked.facts().money(Fact.actualFee), row, "actualFee", asked);
                    case "SHARE_OF_PRICE" -> shareOfPrice(row, asked);
                    default -> throw new Rejected(PolicyReason.POLICY_RULE_SILENT, AWARDS);
                });
    }

    private Money fixed(Map<String, Object> row, Case asked) {
        Money each = Case.fen(row, "amount");
        Money amount = each.times(asked.facts().count(Fact.quantity), rounding);
        asked.trace()
                .step(
                        "AWARD_FIXED",
                        "award × quantity",
                        amount,
                        "award",
                        each,
                        "quantity",
                        asked.facts().count(Fact.quantity),
                        Case.ARTICLE,
                        Case.text(row, Case.ARTICLE));
        return amount;
    }

    private Money shareOfPrice(Map<String, Object> row, Case asked) {
        Money price = asked.facts().money(Fact.price);
        Rate share = Case.rate(row, "share");
        Money amount = price.times(share, rounding);
        asked.trace().step("AWARD_SHARE", "price × share", amount, "price", price, "share", share);
        return capped(amount, row, "amount", asked);
    }

    private static Money capped(Money amount, Map<String, Object> row, String name, Case asked) {
        Money cap = Case.fen(row, "cap");
        asked.trace().step("AWARD_BASE", name, amount, Case.ARTICLE, Case.text(row, Case.ARTICLE));
        return asked.capped(amount, cap, "CAP_ITEM", "cap");
    }
}
