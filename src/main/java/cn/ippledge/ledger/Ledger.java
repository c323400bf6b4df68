package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts entries. The module that moves the money has asked whether the actor may; the ledger asks whether the entry
 * balances, whether its day is open and whether the accounts suffice. Several entries of one command go in together, so that
 * their accounts are taken in order: two calls in one transaction may wait for each other in a circle with another's two.
 */
@Service
@Transactional
public class Ledger {

    private static final String REVERSAL = "ledger.reversal:";

    private final LedgerMapper mapper;
    private final BalanceMapper balanceMapper;
    private final Accounts accounts;
    private final Balances balances;
    private final AuditTrail audit;
    private final Clock clock;

    Ledger(
            LedgerMapper mapper,
            BalanceMapper balanceMapper,
            Accounts accounts,
            Balances balances,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.balanceMapper = balanceMapper;
        this.accounts = accounts;
        this.balances = balances;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Posts once for each cause: the same movement again returns the first entry, another one under the same cause is
     * refused with ENTRY_CAUSE_TAKEN. What the accounts cannot bear is refused with POOL_EXHAUSTED (available, asked).
     */
    public JournalEntryNo post(NewEntry entry, Actor actor) {
        return post(List.of(entry), actor).get(0);
    }

    /** Posts all of them or none; the numbers come in the order of the entries. */
    public List<JournalEntryNo> post(List<NewEntry> entries, Actor actor) {
        return write(entries, null, actor);
    }

    /** Posts what the clock brings about, e.g. the end of a reserved exposure when a loan is found settled. */
    public JournalEntryNo postBySystem(NewEntry entry) {
        return write(List.of(entry), null, null).get(0);
    }

    /** Undoes an entry by its mirror image dated today; a second time is refused with ENTRY_ALREADY_REVERSED. */
    public JournalEntryNo reverse(JournalEntryNo no, String reason, Actor actor) {
        JournalEntry entry = mapper.find(no.id());
        if (entry == null) throw new NotFound(no.toString());
        if (reason == null || reason.isBlank()) throw Rejected.field("reason", CommonReason.REQUIRED);
        if (entry.reverses() != null) throw new Rejected(LedgerReason.ENTRY_IS_REVERSAL, no.toString());
        if (entry.reversedBy() != null) throw alreadyReversed(no);
        List<NewLine> mirrored = mapper.lines(no.id()).stream()
                .map(line -> line.asNew().reversed())
                .toList();
        NewEntry reversal = new NewEntry(entry.bookId(), LocalDate.now(clock), REVERSAL + no, reason.strip(), mirrored);
        try {
            return write(List.of(reversal), no, actor).get(0);
        } catch (DuplicateKeyException other) {
            throw alreadyReversed(no);
        }
    }

    /** What an account holds now, all its holders together, seen from its normal side. */
    @Transactional(readOnly = true)
    public Money balance(long bookId, AccountKind kind) {
        return balanceOf(bookId, kind, null);
    }

    /** What one holder's part of an account holds now. */
    @Transactional(readOnly = true)
    public Money balance(long bookId, AccountKind kind, String holder) {
        return balanceOf(bookId, kind, holder);
    }

    @Transactional(readOnly = true)
    public Optional<JournalEntryNo> byCause(String cause) {
        return Optional.ofNullable(mapper.byCause(cause)).map(JournalEntry::no);
    }

    private Money balanceOf(long bookId, AccountKind kind, String holder) {
        Money sum = balanceMapper.sum(bookId, kind, holder);
        return sum == null ? Money.ZERO : sum;
    }

    private List<JournalEntryNo> write(List<NewEntry> entries, JournalEntryNo reverses, Actor actor) {
        Map<AccountMapper.Key, Account> placed = accounts.of(entries);
        SortedMap<Account, Money> changes = new TreeMap<>(Comparator.comparingLong(Account::id));
        List<JournalEntryNo> numbers = new ArrayList<>();
        LocalDate day = null;
        for (NewEntry entry : entries) {
            LedgerMapper.Fresh fresh = fresh(entry, reverses, actor);
            if (!insert(fresh, reverses != null)) {
                numbers.add(first(entry));
                continue;
            }
            numbers.add(new JournalEntryNo(fresh.id()));
            List<LedgerMapper.Placed> lines = new ArrayList<>();
            for (NewLine line : entry.lines()) {
                Account account = placed.get(Accounts.key(entry, line));
                lines.add(new LedgerMapper.Placed(lines.size() + 1, account.id(), line));
                changes.merge(account, line.change(), Money::plus);
            }
            mapper.insertLines(fresh, lines);
            record(fresh, reverses, actor);
            if (day == null || entry.date().isBefore(day)) day = entry.date();
        }
        if (day != null) balances.apply(changes, day, numbers.get(0).id());
        return numbers;
    }

    private LedgerMapper.Fresh fresh(NewEntry entry, JournalEntryNo reverses, Actor actor) {
        return new LedgerMapper.Fresh(
                entry,
                reverses == null ? null : reverses.id(),
                actor == null ? CaseEvent.SYSTEM : actor.userId(),
                actor == null ? "system" : actor.name(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether the cause is new; the unique key decides, and makes the second of two at once wait for the first. */
    private boolean insert(LedgerMapper.Fresh fresh, boolean reversal) {
        try {
            mapper.insert(fresh);
            return true;
        } catch (DuplicateKeyException taken) {
            if (reversal) throw taken;
            return false;
        }
    }

    private JournalEntryNo first(NewEntry entry) {
        JournalEntry posted = mapper.byCause(entry.cause());
        List<NewLine> lines =
                mapper.lines(posted.id()).stream().map(JournalLine::asNew).toList();
        if (posted.bookId() != entry.bookId() || !lines.equals(entry.lines()))
            throw new Rejected(
                    LedgerReason.ENTRY_CAUSE_TAKEN, entry.cause(), posted.no().toString());
        return posted.no();
    }

    private void record(LedgerMapper.Fresh fresh, JournalEntryNo reverses, Actor actor) {
        NewEntry entry = fresh.entry;
        JournalEntryNo no = new JournalEntryNo(fresh.id());
        PostedEntry posted =
                new PostedEntry(no, entry.bookId(), entry.date(), entry.cause(), entry.text(), reverses, entry.lines());
        String command = reverses == null ? "ledger.post" : "ledger.reverse";
        if (actor == null) audit.system(command, no.toString(), null, posted);
        else audit.record(actor, command, no.toString(), null, posted);
    }

    private static Rejected alreadyReversed(JournalEntryNo no) {
        return new Rejected(LedgerReason.ENTRY_ALREADY_REVERSED, no.toString());
    }
}
