package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final int MOST_SLOTS = 64;

    private final BalanceMapper mapper;
    /** What this process last saw in a slot, by account and slot: a guess that saves looking. */
    private final Map<Long, Money> lastSeen = new ConcurrentHashMap<>();

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
        int own = (int) (turn % account.slots());
        if (seemsToBear(account, own, change) && moved(account, own, change, day)) return;
        while (true) {
            List<BalanceMapper.Slot> slots = mapper.slots(account.id());
            Money left = check(account, slots, change, day);
            for (BalanceMapper.Slot slot : slots) lastSeen.put(key(account, slot.slot()), slot.balance());
            Optional<BalanceMapper.Slot> bearing = bearing(slots, left, change, own);
            if (bearing.isEmpty()) {
                spread(account, change, day);
                return;
            }
            if (moved(account, bearing.get().slot(), change, day)) return;
        }
    }

    /** Whether the slot may be taken without looking; a wrong guess costs a wait, never money. */
    private boolean seemsToBear(Account account, int slot, Money change) {
        if (account.slots() == 1 || !account.kind().isBounded() || !change.isNegative()) return true;
        Money seen = lastSeen.get(key(account, slot));
        return seen != null && !seen.plus(change).isNegative();
    }

    private boolean moved(Account account, int slot, Money change, LocalDate day) {
        if (mapper.move(account.id(), slot, change, day) == 0) return false;
        lastSeen.computeIfPresent(key(account, slot), (key, seen) -> seen.plus(change));
        return true;
    }

    private static long key(Account account, int slot) {
        return account.id() * MOST_SLOTS + slot;
    }

    private void spread(Account account, Money change, LocalDate day) {
        List<BalanceMapper.Slot> slots = mapper.lock(account.id());
        Money left = check(account, slots, change, day);
        Money share = Money.ofFen(left.fen() / slots.size());
        Money rest = Money.ofFen(left.fen() % slots.size());
        mapper.spread(account.id(), share, rest);
    }

    /**
     * The posting's own slot, or another that bears the change alone; none while an even share would bear it, so that one
     * large payment into one slot does not draw every posting to its row.
     */
    private static Optional<BalanceMapper.Slot> bearing(
            List<BalanceMapper.Slot> slots, Money left, Money change, int own) {
        if (bears(slots.get(own), change)) return Optional.of(slots.get(own));
        if (left.fen() / slots.size() >= -change.fen()) return Optional.empty();
        return slots.stream().filter(slot -> bears(slot, change)).findFirst();
    }

    private static boolean bears(BalanceMapper.Slot slot, Money change) {
        return !slot.balance().plus(change).isNegative();
    }

    /** What the account would hold; refuses a closed day and what it cannot bear. */
    private static Money check(Account account, List<BalanceMapper.Slot> slots, Money change, LocalDate day) {
        LocalDate closedThrough = slots.get(0).closedThrough();
        if (closedThrough.equals(Book.FOR_GOOD)) throw new Rejected(LedgerReason.BOOK_CLOSED);
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
