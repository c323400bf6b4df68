package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** Every account of a book at the end of a day; both sides must come to the same, memorandum accounts among themselves. */
public record TrialBalance(long bookId, LocalDate asOf, List<AccountBalance> accounts) {

    public TrialBalance {
        accounts = List.copyOf(accounts);
    }

    public Money debit() {
        return Money.sum(accounts.stream().map(AccountBalance::debit).toList());
    }

    public Money credit() {
        return Money.sum(accounts.stream().map(AccountBalance::credit).toList());
    }

    public boolean isBalanced() {
        return difference(true).isZero() && difference(false).isZero();
    }

    public boolean isEmpty() {
        return accounts.stream().allMatch(account -> account.balance().isZero());
    }

    public Money of(AccountKind kind) {
        return Money.sum(accounts.stream()
                .filter(account -> account.kind() == kind)
                .map(AccountBalance::balance)
                .toList());
    }

    private Money difference(boolean memorandum) {
        List<AccountBalance> some = accounts.stream()
                .filter(account -> account.kind().isMemorandum() == memorandum)
                .toList();
        return Money.sum(some.stream().map(AccountBalance::debit).toList())
                .minus(Money.sum(some.stream().map(AccountBalance::credit).toList()));
    }
}
