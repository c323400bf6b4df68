package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One attempt at posting: entries, lines, their audit, and the balances last. */
@Component
@Transactional
class Posting {

    private final LedgerMapper mapper;
    private final Accounts accounts;
    private final Balances balances;
    private final AuditTrail audit;
    private final Clock clock;

    Posting(LedgerMapper mapper, Accounts accounts, Balances balances, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.balances = balances;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param actor null for what the clock brings about */
    List<JournalEntryNo> write(List<NewEntry> entries, JournalEntryNo reverses, Actor actor) {
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
}
