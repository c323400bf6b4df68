package cn.ippledge.insight;

import cn.ippledge.shared.Money;

/**
 * What a month added: pledges registered, credit agreed, money paid out, principal paid back, enterprises financed for the
 * first time.
 */
public record Flow(Money registered, Money credit, Money disbursed, Money repaid, long enterprises) {

    static final Flow NOTHING = new Flow(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);

    static Flow registered(Money amount) {
        return new Flow(amount, Money.ZERO, Money.ZERO, Money.ZERO, 0);
    }

    static Flow credit(Money amount) {
        return new Flow(Money.ZERO, amount, Money.ZERO, Money.ZERO, 0);
    }

    static Flow disbursed(Money amount, int enterprises) {
        return new Flow(Money.ZERO, Money.ZERO, amount, Money.ZERO, enterprises);
    }

    static Flow repaid(Money amount) {
        return new Flow(Money.ZERO, Money.ZERO, Money.ZERO, amount, 0);
    }

    public Flow plus(Flow other) {
        return new Flow(
                registered.plus(other.registered),
                credit.plus(other.credit),
                disbursed.plus(other.disbursed),
                repaid.plus(other.repaid),
                enterprises + other.enterprises);
    }

    /** 余额, when summed from the beginning. */
    public Money outstanding() {
        return disbursed.minus(repaid);
    }
}
