package cn.ippledge.policy.rule;

import cn.ippledge.policy.Item;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import java.util.List;

/** What a calculation gives when no gate refuses: amounts, or a ground against them. */
public record Outcome(
        Quote.Decision decision,
        Money amount,
        List<Quote.Share> shares,
        List<Quote.ItemAmount> items,
        List<Quote.Ground> grounds) {

    static Outcome nothing() {
        return new Outcome(Quote.Decision.GRANTED, Money.ZERO, List.of(), List.of(), List.of());
    }

    static Outcome items(List<Quote.ItemAmount> items) {
        Money amount = Money.sum(items.stream().map(Quote.ItemAmount::amount).toList());
        return new Outcome(Quote.Decision.GRANTED, amount, List.of(), items, List.of());
    }

    static Outcome item(Item item, Money amount) {
        return items(List.of(new Quote.ItemAmount(item, amount)));
    }

    static Outcome shares(Money publicSide, List<Quote.Share> shares) {
        return new Outcome(Quote.Decision.GRANTED, publicSide, shares, List.of(), List.of());
    }

    static Outcome refused(String code, String article) {
        return against(Quote.Decision.REFUSED, List.of(new Quote.Ground(code, article)));
    }

    static Outcome suspended(String code, String article) {
        return against(Quote.Decision.SUSPENDED, List.of(new Quote.Ground(code, article)));
    }

    public static Outcome refused(List<Quote.Ground> grounds) {
        return against(Quote.Decision.REFUSED, grounds);
    }

    private static Outcome against(Quote.Decision decision, List<Quote.Ground> grounds) {
        return new Outcome(decision, Money.ZERO, List.of(), List.of(), grounds);
    }
}
