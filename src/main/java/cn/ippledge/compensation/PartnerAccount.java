package cn.ippledge.compensation;

import cn.ippledge.shared.Money;

/**
 * How a partner and the bank stand on one claim. Of what the partner has paid it bears the share, less its part of what came
 * back of the loan; all else goes back to it. A part of a receipt is never set off against a share that is still unpaid.
 *
 * @param share by the notice in force
 * @param recovered the partner's part of all receipts
 * @param returned what it has confirmed to have got back
 */
record PartnerAccount(Money share, Money paid, Money recovered, Money returned) {

    /** Of what was paid so far. */
    Money borne() {
        return floored(paid.cappedAt(share).minus(recovered));
    }

    /** All that ever goes back, what has gone back included. */
    Money back() {
        return paid.minus(borne());
    }

    /** What the partner pays in all: the share, and again what it got back before the share rose. */
    Money toPay() {
        return share.plus(floored(returned.minus(back())));
    }

    private static Money floored(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
