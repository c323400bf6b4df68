package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/**
 * Moves what accounts hold. A balance is kept in slots, each guarded by its own bound, so that postings to one fund take
 * different rows; where one slot does not suffice, all slots of the account are taken and what is left is spread anew. The
 * account is refused only when all of it does not suffice: exactly the affordable postings succeed.
 *
 * <p>Rows are taken last in the transaction and in the order of account and slot, so two postings never wait for each other
 * in a circle.
 */
@Component
class Balances {

    private final BalanceMapper mapper;

    Balances(BalanceMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param day the earliest business day of what is posted
     * @param turn picks the slot; the next posting brings the next number
     */
    void apply(SortedMap<Account, Money> changes, LocalDate day, long turn) {
        for (Map.Entry<Account, Money> each : changes.entrySet()) move(each.getKey(), each.getValue(), day, turn);
    }

    private void move(Account account, Money change, LocalDate day, long turn) {
        int slot = (int) (turn % account.slots());
        if (mapper.move(account.id(), slot, change, day) == 1) return;
        List<BalanceMapper.Slot> slots = mapper.lock(account.id());
        LocalDate closedThrough = slots.get(0).closedThrough();
        if (!day.isAfter(closedThrough))
            throw Rejected.field("date", LedgerReason.PERIOD_CLOSED, day.toString(), closedThrough.toString());
        Money held = Money.sum(slots.stream().map(BalanceMapper.Slot::balance).toList());
        Money left = held.plus(change);
        if (left.isNegative())
            throw new Rejected(
                    LedgerReason.POOL_EXHAUSTED,
                    held.toString(),
                    change.negated().toString());
        Money share = Money.ofFen(left.fen() / slots.size());
        Money rest = Money.ofFen(left.fen() % slots.size());
        mapper.spread(account.id(), share, rest);
    }
}
