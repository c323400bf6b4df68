package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened in a book from one day to another, both included.
 *
 * @param vouchers the numbers of the entries that it rests on
 * @param unnumbered entries of months that are not yet closed
 */
public record BookStatement(
        long bookId,
        LocalDate from,
        LocalDate to,
        List<AccountTurnover> accounts,
        List<VoucherRange> vouchers,
        long unnumbered) {

    public BookStatement {
        accounts = List.copyOf(accounts);
        vouchers = List.copyOf(vouchers);
    }

    public Money debit() {
        return Money.sum(accounts.stream().map(AccountTurnover::debit).toList());
    }

    public Money credit() {
        return Money.sum(accounts.stream().map(AccountTurnover::credit).toList());
    }
}
