package cn.ippledge.policy;

import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The loan prime rate by Excel: new months go in, months that stand otherwise are reported, never overwritten. */
@Service
public class RateSheets {

    private final Sheets sheets;
    private final ReferenceRates rates;
    private final MessageSource messages;

    RateSheets(Sheets sheets, ReferenceRates rates, MessageSource messages) {
        this.sheets = sheets;
        this.rates = rates;
        this.messages = messages;
    }

    public byte[] template() {
        return sheets.template(form());
    }

    public ImportedSheet importRates(byte[] xlsx, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM);
        SheetForm form = form();
        ImportResult result = sheets.importEach(xlsx, form, row -> rates.load(month(row), actor));
        byte[] errors = result.errors().isEmpty() ? null : sheets.errors(xlsx, form, result.errors());
        return new ImportedSheet(result, errors);
    }

    /** The figures in force, then those that corrections have replaced. */
    public void export(OutputStream out) {
        List<LprPublication> all = new ArrayList<>(rates.publications());
        all.addAll(rates.superseded());
        sheets.write(list(), all.stream().map(RateSheets::cells).toList(), out);
    }

    /** The month is that of the publication, so a sheet cannot contradict itself. */
    private static LoadLpr month(SheetRow row) {
        LocalDate publishedOn = row.date("publishedOn");
        return new LoadLpr(
                YearMonth.from(publishedOn),
                0,
                publishedOn,
                row.rate("oneYear"),
                row.rate("fiveYear"),
                row.text("source"),
                null);
    }

    private SheetForm form(Column... more) {
        List<Column> columns = new ArrayList<>(
                List.of(entered("publishedOn"), entered("oneYear"), entered("fiveYear"), entered("source")));
        columns.addAll(List.of(more));
        return new SheetForm("policy.sheet.rates", columns);
    }

    private SheetForm list() {
        return form(
                new Column("evidence", "policy.rates.evidence"),
                new Column("enteredBy", "policy.rates.enteredBy"),
                new Column("enteredAt", "policy.rates.enteredAt"),
                new Column("supersededAt", "policy.rates.supersededAt"),
                new Column("supersededReason", "policy.rates.reason"));
    }

    /** Examples are the same in every language, so that a sheet's untouched example row is always recognised. */
    private Column entered(String key) {
        String label = "policy.sheet.rates." + key;
        return new Column(key, label, true, messages.getMessage(label + ".example", null, Locale.SIMPLIFIED_CHINESE));
    }

    private static List<Object> cells(LprPublication each) {
        return Arrays.asList(
                each.publishedOn(),
                each.oneYear(),
                each.fiveYear(),
                each.source(),
                each.evidence(),
                each.enteredByName(),
                each.enteredAt(),
                each.supersededAt(),
                each.supersededReason());
    }
}
