package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** What happened in a book from one day to another, both included. */
public record BookStatement(long bookId, LocalDate from, LocalDate to, List<AccountTurnover> accounts) {

    public BookStatement {
        accounts = List.copyOf(accounts);
    }

    public Money debit() {
        return Money.sum(accounts.stream().map(AccountTurnover::debit).toList());
    }

    public Money credit() {
        return Money.sum(accounts.stream().map(AccountTurnover::credit).toList());
    }
}
