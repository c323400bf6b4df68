package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Posts entries. The module that moves the money has asked whether the actor may; the ledger asks whether the entry
 * balances, whether its day is open and whether the accounts suffice.
 *
 * <p>Several entries of one command go in together, so that their accounts are taken in order. Where the database breaks a
 * tie between postings, one that began its own transaction is tried again; within a caller's transaction the whole command
 * fails with a {@link ConcurrencyFailureException} and is the caller's to repeat.
 */
@Service
public class Ledger {

    private static final String REVERSAL = "ledger.reversal:";
    private static final int ATTEMPTS = 20;

    private final LedgerMapper mapper;
    private final BalanceMapper balances;
    private final Posting posting;
    private final Clock clock;

    Ledger(LedgerMapper mapper, BalanceMapper balances, Posting posting, Clock clock) {
        this.mapper = mapper;
        this.balances = balances;
        this.posting = posting;
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

    /** The same for several of one cause, all of them or none. */
    public List<JournalEntryNo> postBySystem(List<NewEntry> entries) {
        return write(entries, null, null);
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
        Money sum = balances.sum(bookId, kind, holder);
        return sum == null ? Money.ZERO : sum;
    }

    /**
     * Of its own, beside the retry around every command: a posting is short and collides more often than that one allows for
     * (32 at once on one fund with reversals did so more than five times), and the ledger stands without the module it lives in.
     */
    private List<JournalEntryNo> write(List<NewEntry> entries, JournalEntryNo reverses, Actor actor) {
        boolean own = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; own && attempt < ATTEMPTS; attempt++) {
            try {
                return posting.write(entries, reverses, actor);
            } catch (ConcurrencyFailureException tie) {
                // The transaction is rolled back and holds nothing; the next attempt begins afresh.
            }
        }
        return posting.write(entries, reverses, actor);
    }

    private static Rejected alreadyReversed(JournalEntryNo no) {
        return new Rejected(LedgerReason.ENTRY_ALREADY_REVERSED, no.toString());
    }
}
