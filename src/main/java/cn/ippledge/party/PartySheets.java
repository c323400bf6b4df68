package cn.ippledge.party;

import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Enterprises and list entries by Excel: good rows go in one by one, bad rows come back in a sheet of their own. */
@Service
public class PartySheets {

    private final Sheets sheets;
    private final Enterprises enterprises;
    private final Watchlists watchlists;
    private final MessageSource messages;

    PartySheets(Sheets sheets, Enterprises enterprises, Watchlists watchlists, MessageSource messages) {
        this.sheets = sheets;
        this.enterprises = enterprises;
        this.watchlists = watchlists;
        this.messages = messages;
    }

    /** {@code errorSheet} is null when every row went in. */
    public record Outcome(ImportResult result, byte[] errorSheet) {}

    public byte[] enterpriseTemplate() {
        return sheets.template(enterpriseForm());
    }

    public byte[] watchlistTemplate() {
        return sheets.template(watchlistForm());
    }

    /** Opening balances: the enterprises of a region that already runs. */
    public Outcome importEnterprises(byte[] xlsx, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        SheetForm form = enterpriseForm();
        return outcome(xlsx, form, sheets.importEach(xlsx, form, row -> enterprises
                .importOne(enterprise(row, actor), actor)
                .isNew()));
    }

    public Outcome importWatchlist(byte[] xlsx, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        SheetForm form = watchlistForm();
        return outcome(xlsx, form, sheets.importEach(xlsx, form, row -> watchlists
                .add(entry(row), actor)
                .isNew()));
    }

    private Outcome outcome(byte[] xlsx, SheetForm form, ImportResult result) {
        return new Outcome(result, result.errors().isEmpty() ? null : sheets.errors(xlsx, form, result.errors()));
    }

    private EnterpriseData enterprise(SheetRow row, Actor actor) {
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
                sheets.choice(row, "industry", Industry.class),
                row.integer("staff"),
                row.money("revenue"),
                row.money("assets"),
                row.date("foundedOn"),
                Boolean.TRUE.equals(row.bool("firstLoan")),
                Boolean.TRUE.equals(row.bool("startUp")));
    }

    private Watchlists.AddEntry entry(SheetRow row) {
        return new Watchlists.AddEntry(
                sheets.choice(row, "watchlistKind", WatchlistKind.class),
                row.text("creditCode"),
                row.text("name"),
                row.date("validFrom"),
                row.date("validTo"),
                row.text("source"),
                row.text("listName"));
    }

    private SheetForm enterpriseForm() {
        return new SheetForm(
                "party.sheet.enterprises",
                List.of(
                        column("name", true),
                        column("creditCode", true),
                        column("town", false),
                        column("address", false),
                        column("legalRepresentative", true),
                        column("contact", true),
                        column("phone", true),
                        column("email", false),
                        column("industry", true),
                        column("staff", true),
                        column("revenue", true),
                        column("assets", true),
                        column("foundedOn", true),
                        column("firstLoan", false),
                        column("startUp", false)));
    }

    private SheetForm watchlistForm() {
        return new SheetForm(
                "party.sheet.watchlist",
                List.of(
                        column("watchlistKind", true),
                        column("creditCode", true),
                        column("name", true),
                        column("validFrom", true),
                        column("validTo", false),
                        column("source", true),
                        column("listName", false)));
    }

    /** Examples are the same in every language, so that a sheet's untouched example row is always recognised. */
    private Column column(String key, boolean required) {
        String label = "party.sheet." + key;
        return new Column(
                key, label, required, messages.getMessage(label + ".example", null, Locale.SIMPLIFIED_CHINESE));
    }
}
