package cn.ippledge.collateral;

import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Service;

/**
 * Registrations from before the platform, by Excel. Each row stands for itself: good ones are stored and counted, bad ones
 * come back in a sheet that says what to mend. The authority's number makes a second import of a row harmless.
 */
@Service
public class HistoricPledges {

    private static final String ERRORS_KIND = "IMPORT_ERRORS";

    private final Sheets sheets;
    private final HistoricRows rows;
    private final Documents documents;

    HistoricPledges(Sheets sheets, HistoricRows rows, Documents documents) {
        this.sheets = sheets;
        this.rows = rows;
        this.documents = documents;
    }

    /** @param errorSheet the rows to mend as a kept document, null when there are none */
    public record Outcome(ImportResult result, Document errorSheet) {}

    public byte[] template() {
        return sheets.template(HistoricSheet.FORM);
    }

    public Outcome importHistoric(byte[] xlsx, Actor actor) {
        actor.require(Role.IP_CLERK, Role.CENTER_CLERK);
        ImportResult result =
                sheets.importEach(xlsx, HistoricSheet.FORM, row -> rows.bringIn(HistoricSheet.of(row), actor));
        return new Outcome(result, result.errors().isEmpty() ? null : keep(xlsx, result, actor));
    }

    /** The number under which an organisation's imports are kept. */
    static String caseNo(PartyId organisation) {
        return "PR-IMPORT-" + organisation;
    }

    private Document keep(byte[] xlsx, ImportResult result, Actor actor) {
        byte[] errors = sheets.errors(xlsx, HistoricSheet.FORM, result.errors());
        Upload upload = new Upload("pledge-registrations-errors.xlsx", errors);
        return documents.store(upload, caseNo(actor.organisation()), ERRORS_KIND, actor);
    }
}
