package cn.ippledge.loan;

import cn.ippledge.party.EnterpriseData;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Industry;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The enterprises behind a region's running loans, from Excel; one that is known by its credit code stays as it is. */
@Service
public class OpeningEnterprises {

    static final SheetForm FORM = new SheetForm(
            "loan.opening.enterprises.sheet",
            List.of(
                    new Column("name", "loan.column.name", true, null),
                    new Column("creditCode", "loan.column.creditCode", true, "91140802MA0GT1234X"),
                    new Column("town", "loan.column.town", false, null),
                    new Column("address", "loan.column.address", false, null),
                    new Column("legalRepresentative", "loan.column.legalRepresentative", true, null),
                    new Column("contact", "loan.column.contact", true, null),
                    new Column("phone", "loan.column.phone", true, "13800138000"),
                    new Column("email", "loan.column.email", false, null),
                    new Column("industry", "loan.column.industry", true, "MANUFACTURING"),
                    new Column("staff", "loan.column.staff", true, "86"),
                    new Column("revenue", "loan.column.revenue", true, "32000000.00"),
                    new Column("assets", "loan.column.assets", true, "45000000.00"),
                    new Column("foundedOn", "loan.column.foundedOn", true, "2014-06-18"),
                    new Column("firstLoan", "loan.column.firstLoan", false, null),
                    new Column("startUp", "loan.column.startUp", false, null)));

    private final SheetImport sheets;
    private final LabelledValues labels;
    private final Enterprises enterprises;

    OpeningEnterprises(SheetImport sheets, LabelledValues labels, Enterprises enterprises) {
        this.sheets = sheets;
        this.labels = labels;
        this.enterprises = enterprises;
    }

    public byte[] template() {
        return sheets.template(FORM);
    }

    public ImportOutcome importSheet(byte[] xlsx, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        return sheets.run(xlsx, FORM, Comparator.comparingInt(SheetRow::number), row -> enter(row, actor), actor);
    }

    private boolean enter(SheetRow row, Actor actor) {
        return enterprises.importOne(data(row, actor), actor).isNew();
    }

    private EnterpriseData data(SheetRow row, Actor actor) {
        return new EnterpriseData(
                row.text("name"),
                row.text("creditCode"),
                actor.region(),
                row.text("town"),
                row.text("address"),
                row.text("legalRepresentative"),
                row.text("contact"),
                row.text("phone"),
                row.text("email"),
                labels.read(row, "industry", Industry.class, "industry", null),
                row.integer("staff"),
                row.money("revenue"),
                row.money("assets"),
                row.date("foundedOn"),
                Boolean.TRUE.equals(row.bool("firstLoan")),
                Boolean.TRUE.equals(row.bool("startUp")));
    }
}
