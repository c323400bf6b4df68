package cn.ippledge.ledger;

import cn.ippledge.shared.Money;

/** What an account held at the end of a day, seen from its normal side. */
public record AccountBalance(long accountId, AccountKind kind, String holder, Money balance) {

    /** The balance where the trial balance puts it; empty on the other side. */
    public Money debit() {
        return onSide(Side.DEBIT);
    }

    public Money credit() {
        return onSide(Side.CREDIT);
    }

    private Money onSide(Side side) {
        if (balance.isZero()) return Money.ZERO;
        Side own = balance.isNegative() ? kind.normalSide().opposite() : kind.normalSide();
        if (own != side) return Money.ZERO;
        return balance.isNegative() ? balance.negated() : balance;
    }
}
