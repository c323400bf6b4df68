package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The custodian bank's statements as files. A statement is checked first and changes nothing; then it is taken as a whole, in
 * one transaction, or not at all: half a statement would show a balance that the bank never had.
 */
@Service
public class BankStatements {

    public static final SheetForm FORM = new SheetForm(
            "ledger.bank.sheet",
            List.of(
                    new Column("reference", "ledger.bank.reference", true, "20260310-0001"),
                    new Column("bookedOn", "ledger.bank.bookedOn", true, "2026-03-10"),
                    new Column("received", "ledger.bank.received", false, "500000.00"),
                    new Column("paid", "ledger.bank.paid", false, ""),
                    new Column("counterparty", "ledger.bank.counterparty", false, ""),
                    new Column("remark", "ledger.bank.remark", false, "")));

    private static final String STATEMENT = "BANK_STATEMENT";
    private static final String ERRORS = "IMPORT_ERRORS";
    private static final int LISTED = 24;

    private final BankImportMapper mapper;
    private final BankImports imports;
    private final Matching matching;
    private final Books books;
    private final Sheets sheets;
    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;

    BankStatements(
            BankImportMapper mapper,
            BankImports imports,
            Matching matching,
            Books books,
            Sheets sheets,
            Documents documents,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.imports = imports;
        this.matching = matching;
        this.books = books;
        this.sheets = sheets;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a file would bring.
     *
     * @param result {@code imported} counts the rows that are new, {@code unchanged} those that are there already
     * @param statement the file as it waits to be taken, or as it was taken before; null when it has bad rows
     * @param errorSheet all rows that were sent with a reason beside the bad ones; null when there are none
     */
    public record Checked(ImportResult result, BankImport statement, Document errorSheet) {

        public boolean mayTake() {
            return statement != null && !statement.isTaken() && result.imported() > 0;
        }
    }

    public record Taken(int imported, int matched) {}

    public byte[] template() {
        return sheets.template(FORM);
    }

    /** Looks at every row and stores no line. */
    @Transactional
    public Checked check(long bookId, Upload file, Actor actor) {
        imports.requireKeeper(bookId, actor);
        BankImports.Reading reading = imports.read(bookId, file.bytes());
        ImportResult result = reading.result();
        if (result.rows() == 0) throw Rejected.field("file", LedgerReason.BANK_STATEMENT_EMPTY);
        audit.record(actor, "ledger.bank-check", Book.caseNo(bookId), null, summary(file.name(), result));
        if (!result.errors().isEmpty()) return new Checked(result, null, errorSheet(bookId, file, result, actor));
        BankImport known = mapper.ofFile(bookId, file.sha256());
        return new Checked(result, known == null ? keep(bookId, file, reading, actor) : known, null);
    }

    /** Brings in the new rows of a checked file, all of them or none; then matches what is certain, unless somebody does already. */
    public Taken take(long bookId, long importId, Actor actor) {
        int imported = imports.take(bookId, importId, actor);
        try {
            return new Taken(
                    imported, Math.toIntExact(matching.run(bookId, actor).matched()));
        } catch (Rejected running) {
            if (running.reason() != LedgerReason.BANK_MATCHING_RUNS) throw running;
            return new Taken(imported, 0);
        }
    }

    /** The latest statements of a book, newest first. */
    @Transactional(readOnly = true)
    public List<BankImport> ofBook(long bookId, Actor actor) {
        books.get(bookId, actor);
        return mapper.ofBook(bookId, LISTED);
    }

    private BankImport keep(long bookId, Upload file, BankImports.Reading reading, Actor actor) {
        Document document = documents.store(file, Book.caseNo(bookId), STATEMENT, actor);
        mapper.insert(new BankImport(
                0,
                bookId,
                document.id(),
                file.name(),
                file.sha256(),
                reading.result().rows(),
                days(reading).min(LocalDate::compareTo).orElseThrow(),
                days(reading).max(LocalDate::compareTo).orElseThrow(),
                sum(reading, Side.DEBIT),
                sum(reading, Side.CREDIT),
                actor.userId(),
                actor.name(),
                now(),
                null,
                null,
                null,
                null));
        BankImport kept = mapper.ofFile(bookId, file.sha256());
        // The same file was checked by somebody else at this moment.
        if (kept == null) throw new Rejected(LedgerReason.BANK_STATEMENT_MEANWHILE);
        return kept;
    }

    private Document errorSheet(long bookId, Upload file, ImportResult result, Actor actor) {
        byte[] sheet = sheets.allWithErrors(file.bytes(), FORM, result.errors());
        Upload errors = new Upload("bank-statement-errors-" + LocalDate.now(clock) + ".xlsx", sheet);
        return documents.store(errors, Book.caseNo(bookId), ERRORS, actor);
    }

    private static Stream<LocalDate> days(BankImports.Reading reading) {
        return reading.told().stream().map(BankLine::bookedOn);
    }

    private static Money sum(BankImports.Reading reading, Side side) {
        return Money.sum(reading.told().stream()
                .filter(line -> line.side() == side)
                .map(BankLine::amount)
                .toList());
    }

    static Map<String, Object> summary(String file, ImportResult result) {
        Map<String, Object> summary = new HashMap<>();
        summary.put("file", file);
        summary.put("rows", result.rows());
        summary.put("new", result.imported());
        summary.put("known", result.unchanged());
        summary.put("bad", result.badRows());
        return summary;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
