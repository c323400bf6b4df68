package cn.ippledge.loan;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetRow;
import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Imports a sheet of this module: each row in a transaction of its own, in an order the caller names, and the bad rows as a
 * sheet that is kept for the one who sent them.
 */
@Component
class SheetImport {

    private static final String ERRORS_KIND = "IMPORT_ERRORS";

    private final Sheets sheets;
    private final Documents documents;
    private final AuditTrail audit;
    private final RowTransaction transaction;
    private final Clock clock;

    SheetImport(Sheets sheets, Documents documents, AuditTrail audit, RowTransaction transaction, Clock clock) {
        this.sheets = sheets;
        this.documents = documents;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    byte[] template(SheetForm form) {
        return sheets.template(form);
    }

    /** @param importer true when the row changed something, false when it was there already */
    ImportOutcome run(
            byte[] xlsx, SheetForm form, Comparator<SheetRow> order, Predicate<SheetRow> importer, Actor actor) {
        ImportResult result = sheets.importEach(xlsx, form, order, row -> transaction.run(() -> importer.test(row)));
        return transaction.run(() -> finish(xlsx, form, result, actor));
    }

    private ImportOutcome finish(byte[] xlsx, SheetForm form, ImportResult result, Actor actor) {
        audit.record(actor, "loan.import", caseNo(actor.organisation()), null, summary(form, result));
        return new ImportOutcome(result, result.errors().isEmpty() ? null : keep(xlsx, form, result, actor));
    }

    private Document keep(byte[] xlsx, SheetForm form, ImportResult result, Actor actor) {
        byte[] errors = sheets.errors(xlsx, form, result.errors());
        String name = form.name() + "-errors-" + LocalDate.now(clock) + ".xlsx";
        return documents.store(new Upload(name, errors), caseNo(actor.organisation()), ERRORS_KIND, actor);
    }

    /** The number under which an organisation's imports of this module are kept. */
    static String caseNo(PartyId organisation) {
        return "LN-IMPORT-" + organisation;
    }

    private static Map<String, Object> summary(SheetForm form, ImportResult result) {
        return Map.of(
                "sheet", form.name(),
                "rows", result.rows(),
                "imported", result.imported(),
                "unchanged", result.unchanged(),
                "bad", result.badRows());
    }
}
