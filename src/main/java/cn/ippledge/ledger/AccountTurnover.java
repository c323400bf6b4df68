package cn.ippledge.ledger;

import cn.ippledge.shared.Money;

/** What an account held before a period, what moved in it on either side, and what it held at its end. */
public record AccountTurnover(
        long accountId, AccountKind kind, String holder, Money opening, Money debit, Money credit, Money closing) {

    static AccountTurnover ending(AccountBalance end, Money debit, Money credit) {
        Money change = end.kind().normalSide() == Side.DEBIT ? debit.minus(credit) : credit.minus(debit);
        return new AccountTurnover(
                end.accountId(), end.kind(), end.holder(), end.balance().minus(change), debit, credit, end.balance());
    }

    public boolean isEmpty() {
        return opening.isZero() && debit.isZero() && credit.isZero() && closing.isZero();
    }
}
