package cn.ippledge.party.web;

import cn.ippledge.party.WatchlistEntry;
import cn.ippledge.party.WatchlistKind;
import cn.ippledge.party.Watchlists;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists as Excel, read by their keys and written as they come; its first columns are those of the import. */
@Controller
class WatchlistExport {

    private static final SheetForm FORM = new SheetForm(
            "nav.watchlists",
            List.of(
                    new Column("watchlistKind", "party.sheet.watchlistKind"),
                    new Column("creditCode", "party.sheet.creditCode"),
                    new Column("name", "party.sheet.name"),
                    new Column("validFrom", "party.sheet.validFrom"),
                    new Column("validTo", "party.sheet.validTo"),
                    new Column("source", "party.sheet.source"),
                    new Column("listName", "party.sheet.listName"),
                    new Column("enteredBy", "party.watchlist.enteredBy"),
                    new Column("enteredAt", "party.watchlist.enteredAt"),
                    new Column("endedBy", "party.watchlist.endedByName"),
                    new Column("endReason", "party.watchlist.endReason")));

    private final Watchlists watchlists;
    private final Sheets sheets;
    private final Clock clock;

    WatchlistExport(Watchlists watchlists, Sheets sheets, Clock clock) {
        this.watchlists = watchlists;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/watchlists/export")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) WatchlistKind kind,
            @RequestParam(required = false) String list,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) Watchlists.Sort sort,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Watchlists.Filter filter = new Watchlists.Filter(kind, q, ended ? null : LocalDate.now(clock), list, sort);
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"lists.xlsx\"");
        sheets.write(FORM, rows(filter, actor), response.getOutputStream());
    }

    private Iterable<List<?>> rows(Watchlists.Filter filter, Actor actor) {
        Iterable<WatchlistEntry> entries = watchlists.all(filter, actor);
        return () -> StreamSupport.stream(entries.spliterator(), false)
                .<List<?>>map(WatchlistExport::cells)
                .iterator();
    }

    private static List<?> cells(WatchlistEntry entry) {
        return Arrays.asList(
                entry.kind(),
                entry.creditCode(),
                entry.name(),
                entry.validFrom(),
                entry.validTo(),
                entry.source(),
                entry.listName(),
                entry.enteredByName(),
                entry.enteredAt(),
                entry.endedByName(),
                entry.endReason());
    }
}
