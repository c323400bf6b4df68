package cn.ippledge.subsidy.web;

import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.subsidy.ReckonedRow;
import cn.ippledge.subsidy.YearReckonings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every loan of a reckoning as Excel, read by its key and written as it comes. */
@Controller
class ReckoningExport {

    private static final int PAGE = 1_000;

    private static final SheetForm FORM = new SheetForm(
            "reckoning.export.sheet",
            List.of(
                    new Column("loanNo", "reckoning.loan"),
                    new Column("enterprise", "reckoning.enterprise"),
                    new Column("decision", "reckoning.decision"),
                    new Column("amount", "reckoning.amount"),
                    new Column("capped", "reckoning.capped"),
                    new Column("reasons", "reckoning.reasons")));

    private final YearReckonings reckonings;
    private final Sheets sheets;
    private final MessageSource messages;

    ReckoningExport(YearReckonings reckonings, Sheets sheets, MessageSource messages) {
        this.reckonings = reckonings;
        this.sheets = sheets;
        this.messages = messages;
    }

    @GetMapping("/subsidies/reckonings/{id}/export")
    void export(@PathVariable long id, Actor actor, HttpServletResponse response) throws IOException {
        Rows rows = new Rows(id, actor);
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"reckoning-" + id + ".xlsx\"");
        sheets.write(FORM, (Iterable<List<?>>) () -> rows, response.getOutputStream());
    }

    /** Holds one page of rows; refuses at once what the actor may not see. */
    private final class Rows implements Iterator<List<?>> {

        private final long id;
        private final Actor actor;
        private Iterator<ReckonedRow> page;
        private ReckonedRow last;

        Rows(long id, Actor actor) {
            this.id = id;
            this.actor = actor;
            page = reckonings.rowsAfter(id, null, PAGE, actor).iterator();
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && last != null)
                page = reckonings.rowsAfter(id, last, PAGE, actor).iterator();
            return page.hasNext();
        }

        @Override
        public List<?> next() {
            if (!hasNext()) throw new NoSuchElementException();
            last = page.next();
            return Arrays.asList(
                    last.loanNo(), last.enterpriseName(), last.decision(), last.amount(), last.capped(), reasons(last));
        }

        private String reasons(ReckonedRow row) {
            return row.grounds().stream()
                    .map(code -> messages.getMessage("ground." + code, null, code, LocaleContextHolder.getLocale()))
                    .collect(Collectors.joining("; "));
        }
    }
}
