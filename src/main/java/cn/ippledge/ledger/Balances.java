package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/**
 * Moves what accounts hold. A balance is kept in slots, each guarded by its own bound, so that postings to one fund take
 * different rows; where no slot suffices alone, all slots of the account are taken and what is left is spread anew. An
 * account is refused when all of it does not suffice: exactly the affordable postings succeed.
 *
 * <p>Rows are taken last in the transaction and in the order of account and slot. A guarded update that moves nothing still
 * holds its row on both databases, so slots are looked at before one is taken, and what is committed decides a refusal
 * without taking any: sums of others under way can only be smaller, or not yet there.
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
        int first = (int) (turn % account.slots());
        boolean anySlot = account.slots() == 1 || !account.kind().isBounded() || !change.isNegative();
        if (anySlot && mapper.move(account.id(), first, change, day) == 1) return;
        while (true) {
            List<BalanceMapper.Slot> slots = mapper.slots(account.id());
            check(account, slots, change, day);
            Optional<BalanceMapper.Slot> sufficient = sufficient(slots, change, first);
            if (sufficient.isEmpty()) {
                spread(account, change, day);
                return;
            }
            if (mapper.move(account.id(), sufficient.get().slot(), change, day) == 1) return;
        }
    }

    private void spread(Account account, Money change, LocalDate day) {
        List<BalanceMapper.Slot> slots = mapper.lock(account.id());
        Money left = check(account, slots, change, day);
        Money share = Money.ofFen(left.fen() / slots.size());
        Money rest = Money.ofFen(left.fen() % slots.size());
        mapper.spread(account.id(), share, rest);
    }

    /** The first slot, beginning with the posting's own, that bears the change alone. */
    private static Optional<BalanceMapper.Slot> sufficient(List<BalanceMapper.Slot> slots, Money change, int first) {
        for (int i = 0; i < slots.size(); i++) {
            BalanceMapper.Slot slot = slots.get((first + i) % slots.size());
            if (!slot.balance().plus(change).isNegative()) return Optional.of(slot);
        }
        return Optional.empty();
    }

    /** What the account would hold; refuses a closed day and what it cannot bear. */
    private static Money check(Account account, List<BalanceMapper.Slot> slots, Money change, LocalDate day) {
        LocalDate closedThrough = slots.get(0).closedThrough();
        if (!day.isAfter(closedThrough))
            throw Rejected.field("date", LedgerReason.PERIOD_CLOSED, day.toString(), closedThrough.toString());
        Money held = Money.sum(slots.stream().map(BalanceMapper.Slot::balance).toList());
        Money left = held.plus(change);
        if (account.kind().isBounded() && left.isNegative())
            throw new Rejected(
                    LedgerReason.POOL_EXHAUSTED,
                    held.toString(),
                    change.negated().toString());
        return left;
    }
}
