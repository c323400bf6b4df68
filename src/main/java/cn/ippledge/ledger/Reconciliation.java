package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the custodian bank's lines, see {@link BankStatements}, against the book's bank account. Every line is matched at
 * most once; what stands on one side only is explained by one person and cleared by another.
 */
@Service
@Transactional
public class Reconciliation {

    static final Role[] KEEPERS = {Role.CENTER_CLERK, Role.CENTER_REVIEWER};
    private static final int SHOWN = 50;
    /** Of our lines that a bank line may be, the nearest by day. */
    private static final int CANDIDATES = 20;

    private static final int EXPLANATION_LENGTH = 300;

    private final ReconciliationMapper mapper;
    private final Books books;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    Reconciliation(ReconciliationMapper mapper, Books books, Ledger ledger, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.books = books;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How the two stand.
     *
     * @param inBook what the book says is at the bank
     * @param atBank what the imported lines come to
     * @param bank lines of the bank that the book does not know, oldest first
     * @param book lines of the book that the bank has not told, oldest first
     * @param candidates the lines of the book that the bank lines of this page may be
     */
    public record View(
            Money inBook,
            Money atBank,
            Page<BankLine> bank,
            Page<BookLine> book,
            List<Candidate> candidates,
            long matched,
            long cleared) {

        public Money difference() {
            return atBank.minus(inBook);
        }

        public List<BankLine> bankOnly() {
            return bank.items();
        }

        public List<BookLine> bookOnly() {
            return book.items();
        }

        /** The lines of the book that a bank line may be, the nearest by day first. */
        public List<Candidate> candidates(BankLine bank) {
            return candidates.stream()
                    .filter(each -> each.bankLineId() == bank.id())
                    .toList();
        }
    }

    /** A line of the book that a bank line may be. */
    public record Candidate(long bankLineId, long entryId, int lineNo, LocalDate entryDate) {

        public JournalEntryNo no() {
            return new JournalEntryNo(entryId);
        }
    }

    @Transactional(readOnly = true)
    public View view(long bookId, Actor actor) {
        return view(bookId, 1, 1, actor);
    }

    /** @param bankPage which page of the bank's open lines, and {@code bookPage} of ours */
    @Transactional(readOnly = true)
    public View view(long bookId, int bankPage, int bookPage, Actor actor) {
        books.get(bookId, actor);
        Page.Request bank = new Page.Request(bankPage, SHOWN), book = new Page.Request(bookPage, SHOWN);
        Money atBank = mapper.bankSum(bookId);
        List<BankLine> bankLines = mapper.openBank(bookId, bank.offset(), bank.size());
        ReconciliationMapper.Counts counts = mapper.counts(bookId);
        return new View(
                ledger.balance(bookId, AccountKind.CUSTODIAN_BANK),
                atBank == null ? Money.ZERO : atBank,
                bank.of(bankLines, counts.openAtBank()),
                book.of(mapper.openBook(bookId, book.offset(), book.size()), counts.openInBook()),
                bankLines.stream()
                        .flatMap(line -> mapper.candidates(bookId, line, CANDIDATES).stream())
                        .toList(),
                counts.matched(),
                counts.cleared());
    }

    /** A match that the rule was not certain of. */
    public void match(long bookId, long bankLineId, JournalEntryNo entry, int lineNo, Actor actor) {
        keeper(bookId, actor);
        BankLine bank = found(mapper.bankLine(bookId, bankLineId), bankLineId);
        BookLine line = found(mapper.bookLine(bookId, entry.id(), lineNo), entry);
        if (!MatchRule.sameMoney(bank, line))
            throw new Rejected(
                    LedgerReason.BANK_MATCH_DIFFERS,
                    bank.amount().toString(),
                    line.amount().toString());
        try {
            mapper.match(bank, line, actor.userId(), now());
        } catch (DuplicateKeyException taken) {
            throw new Rejected(LedgerReason.BANK_LINE_MATCHED);
        }
        audit.record(actor, "ledger.bank-match", Book.caseNo(bookId), null, Map.of("bank", bank, "line", line));
    }

    public void explainBankLine(long bookId, long bankLineId, String explanation, Actor actor) {
        keeper(bookId, actor);
        explain(bookId, found(mapper.bankLine(bookId, bankLineId), bankLineId).id(), null, explanation, actor);
    }

    public void explainBookLine(long bookId, JournalEntryNo entry, int lineNo, String explanation, Actor actor) {
        keeper(bookId, actor);
        explain(bookId, null, found(mapper.bookLine(bookId, entry.id(), lineNo), entry), explanation, actor);
    }

    public void clear(long bookId, long differenceId, Actor actor) {
        actor.require(Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR);
        books.get(bookId, actor);
        ReconciliationMapper.Difference difference = found(mapper.difference(bookId, differenceId), differenceId);
        actor.requireOtherThan(difference.explainedBy());
        if (mapper.clear(differenceId, actor, now()) == 0) throw new Rejected(LedgerReason.DIFFERENCE_CLEARED);
        audit.record(actor, "ledger.difference-clear", Book.caseNo(bookId), difference, null);
    }

    private void explain(long bookId, Long bankLineId, BookLine line, String explanation, Actor actor) {
        if (explanation == null || explanation.isBlank()) throw Rejected.field("explanation", CommonReason.REQUIRED);
        if (explanation.length() > EXPLANATION_LENGTH)
            throw Rejected.field("explanation", CommonReason.TOO_LONG, EXPLANATION_LENGTH);
        try {
            mapper.explain(bookId, bankLineId, line, explanation.strip(), actor, now());
        } catch (DuplicateKeyException explained) {
            throw new Rejected(LedgerReason.DIFFERENCE_EXPLAINED);
        }
        Object about = line == null ? bankLineId : line.no();
        audit.record(
                actor,
                "ledger.difference-explain",
                Book.caseNo(bookId),
                null,
                Map.of("about", about, "explanation", explanation));
    }

    private void keeper(long bookId, Actor actor) {
        actor.require(KEEPERS);
        books.get(bookId, actor);
    }

    private static <T> T found(T row, Object name) {
        if (row == null) throw new NotFound(name.toString());
        return row;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
