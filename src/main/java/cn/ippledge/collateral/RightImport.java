package cn.ippledge.collateral;

import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in an enterprise's rights from Excel. Good rows are stored, bad rows come back in a sheet that says what to mend; a
 * row that is there already changes nothing, so a sheet can be sent again.
 */
@Service
public class RightImport {

    private static final String ERRORS_KIND = "IMPORT_ERRORS";

    private final Sheets sheets;
    private final RightSheet sheet;
    private final RightMapper mapper;
    private final Parties parties;
    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;

    RightImport(
            Sheets sheets,
            RightSheet sheet,
            RightMapper mapper,
            Parties parties,
            Documents documents,
            AuditTrail audit,
            Clock clock) {
        this.sheets = sheets;
        this.sheet = sheet;
        this.mapper = mapper;
        this.parties = parties;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param errorSheet the rows to mend as a kept document, null when there are none */
    public record Outcome(ImportResult result, Document errorSheet) {}

    public byte[] template() {
        return sheets.template(sheet.form());
    }

    @Transactional
    public Outcome importRights(byte[] xlsx, Actor actor) {
        actor.require(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
        Organisation owner = parties.organisation(actor.organisation());
        ProtectionTerms terms = new ProtectionTerms(mapper.protectionTerms());
        RightRows rows = new RightRows(sheet, mapper, audit, actor, owner, terms, LocalDate.now(clock));
        sheets.read(xlsx, sheet.form(), rows);
        ImportResult result = rows.finish();
        audit.record(actor, "right.import", caseNo(owner.id()), null, summary(result));
        return new Outcome(result, result.errors().isEmpty() ? null : keep(xlsx, result, actor));
    }

    /** The number under which an enterprise's imports are kept. */
    static String caseNo(PartyId owner) {
        return "IP-IMPORT-" + owner;
    }

    private Document keep(byte[] xlsx, ImportResult result, Actor actor) {
        byte[] errors = sheets.errors(xlsx, sheet.form(), result.errors());
        Upload upload = new Upload("rights-errors-" + LocalDate.now(clock) + ".xlsx", errors);
        return documents.store(upload, caseNo(actor.organisation()), ERRORS_KIND, actor);
    }

    private static Map<String, Object> summary(ImportResult result) {
        return Map.of(
                "rows", result.rows(),
                "imported", result.imported(),
                "unchanged", result.unchanged(),
                "bad", result.badRows());
    }
}
