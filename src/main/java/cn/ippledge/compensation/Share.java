package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;

/**
 * What one party bears of a loss.
 *
 * @param computed by the policy
 * @param amount after deductions
 * @param paid so far; public parties only
 */
public record Share(Party party, Money computed, Money amount, Money paid) {

    Share less(Money cut) {
        return new Share(party, computed, amount.minus(cut), paid);
    }

    /** Borne no more; what was paid of it stays on record. */
    Share lifted() {
        return new Share(party, Money.ZERO, Money.ZERO, paid);
    }

    Share paying(Money more) {
        return new Share(party, computed, amount, paid.plus(more));
    }

    public Money open() {
        return amount.minus(paid);
    }
}
