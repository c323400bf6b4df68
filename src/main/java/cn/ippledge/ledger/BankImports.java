package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Documents;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetRow;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a statement of {@link BankStatements} against what is there, and takes it in one transaction. */
@Component
@Transactional
class BankImports {

    private static final int AT_ONCE = 500;

    private final BankImportMapper mapper;
    private final Books books;
    private final Sheets sheets;
    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;

    BankImports(
            BankImportMapper mapper, Books books, Sheets sheets, Documents documents, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.books = books;
        this.sheets = sheets;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Brings in the new rows of a checked file, all of them or none; returns how many. */
    int take(long bookId, long importId, Actor actor) {
        requireKeeper(bookId, actor);
        BankImport statement = mapper.find(bookId, importId);
        if (statement == null) throw new NotFound(importId);
        Reading reading =
                read(bookId, documents.open(statement.documentId(), actor).bytes());
        if (!reading.result.errors().isEmpty())
            throw new Rejected(LedgerReason.BANK_STATEMENT_BAD_ROWS, reading.result.badRows());
        int fresh = reading.fresh.size();
        if (mapper.take(importId, fresh, actor, now()) == 0)
            throw new Rejected(LedgerReason.BANK_STATEMENT_IMPORTED, statement.fileName());
        try {
            for (int from = 0; from < fresh; from += AT_ONCE)
                mapper.insertLines(bookId, reading.fresh.subList(from, Math.min(fresh, from + AT_ONCE)), actor, now());
        } catch (DuplicateKeyException other) {
            throw new Rejected(LedgerReason.BANK_STATEMENT_MEANWHILE);
        }
        Map<String, Object> summary = BankStatements.summary(statement.fileName(), reading.result);
        audit.record(actor, "ledger.bank-import", Book.caseNo(bookId), null, summary);
        return fresh;
    }

    /** Rows as they were told, and which of them are new. */
    record Reading(ImportResult result, List<BankLine> told, List<BankLine> fresh) {}

    @Transactional(readOnly = true)
    Reading read(long bookId, byte[] xlsx) {
        List<BankLine> told = new ArrayList<>(), fresh = new ArrayList<>();
        Map<String, BankLine> inFile = new HashMap<>();
        ImportResult result = sheets.importEach(xlsx, BankStatements.FORM, row -> {
            BankLine line = line(row);
            BankLine before = inFile.get(line.reference());
            BankLine known = before == null ? mapper.byReference(bookId, line.reference()) : before;
            if (known != null && !known.tellsTheSameAs(line))
                throw Rejected.field("reference", LedgerReason.BANK_LINE_DIFFERS, line.reference());
            if (before != null) return false;
            inFile.put(line.reference(), line);
            told.add(line);
            if (known == null) fresh.add(line);
            return known == null;
        });
        return new Reading(result, told, fresh);
    }

    private static BankLine line(SheetRow row) {
        return BankLine.told(
                row.text("reference"),
                row.date("bookedOn"),
                row.money("received"),
                row.money("paid"),
                row.text("counterparty"),
                row.text("remark"));
    }

    void requireKeeper(long bookId, Actor actor) {
        actor.require(Reconciliation.KEEPERS);
        if (books.get(bookId, actor).isClosed()) throw new Rejected(LedgerReason.BOOK_CLOSED);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
