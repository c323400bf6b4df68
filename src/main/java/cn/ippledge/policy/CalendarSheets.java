package cn.ippledge.policy;

import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * A year's notice by Excel. A notice is one thing: while a single row is wrong, nothing is loaded. What is exported can be
 * imported again.
 */
@Service
public class CalendarSheets {

    private static final int LONGEST_SPAN = 31;

    private final Sheets sheets;
    private final WorkCalendar calendar;
    private final MessageSource messages;

    CalendarSheets(Sheets sheets, WorkCalendar calendar, MessageSource messages) {
        this.sheets = sheets;
        this.calendar = calendar;
        this.messages = messages;
    }

    public byte[] template() {
        return sheets.template(form());
    }

    public void export(CalendarYear year, OutputStream out) {
        List<List<Object>> rows = year.spans().stream()
                .map(span -> Arrays.<Object>asList(span.from(), span.to(), span.working(), span.holiday()))
                .toList();
        sheets.write(form(), rows, out);
    }

    /** Rows count as imported when the year was loaded by them, as unchanged when it stood so already. */
    public ImportedSheet importYear(byte[] xlsx, int year, String source, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM);
        SheetForm form = form();
        List<NoticeDay> days = new ArrayList<>();
        ImportResult read = sheets.importEach(xlsx, form, row -> {
            List<NoticeDay> more = span(row, year).days();
            for (NoticeDay day : more) requireNew(day, days);
            return days.addAll(more);
        });
        if (!read.errors().isEmpty()) {
            ImportResult nothing = new ImportResult(read.rows(), 0, 0, read.errors());
            return new ImportedSheet(nothing, sheets.errors(xlsx, form, read.errors()));
        }
        CalendarYear before = calendar.year(year).orElse(null);
        LoadCalendarYear notice = new LoadCalendarYear(year, before == null ? 0 : before.version(), source, days);
        if (before != null && before.says(notice))
            return new ImportedSheet(new ImportResult(read.rows(), 0, read.rows(), List.of()), null);
        calendar.load(notice, actor);
        return new ImportedSheet(read, null);
    }

    private SheetForm form() {
        return new SheetForm(
                "policy.sheet.notice",
                List.of(column("from", true), column("to", false), column("working", true), column("holiday", true)));
    }

    /** Examples are the same in every language, so that a sheet's untouched example row is always recognised. */
    private Column column(String key, boolean required) {
        String label = "policy.sheet.notice." + key;
        return new Column(
                key, label, required, messages.getMessage(label + ".example", null, Locale.SIMPLIFIED_CHINESE));
    }

    private NoticeSpan span(SheetRow row, int year) {
        LocalDate from = row.date("from"), to = row.date("to");
        if (to == null) to = from;
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SPAN)))
            throw Rejected.field("to", CalendarReason.CALENDAR_RANGE_BACKWARDS, LONGEST_SPAN);
        if (from.getYear() != year) throw Rejected.field("from", CalendarReason.CALENDAR_DAY_IN_OTHER_YEAR, from);
        if (to.getYear() != year) throw Rejected.field("to", CalendarReason.CALENDAR_DAY_IN_OTHER_YEAR, to);
        NoticeSpan span = new NoticeSpan(from, to, row.bool("working"), sheets.choice(row, "holiday", Holiday.class));
        if (span.working() && span.days().stream().anyMatch(CalendarSheets::isWeekday))
            throw Rejected.field("working", CalendarReason.CALENDAR_MAKE_UP_ON_WEEKDAY, from);
        return span;
    }

    private static boolean isWeekday(NoticeDay day) {
        return day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private static void requireNew(NoticeDay day, List<NoticeDay> days) {
        if (days.stream().anyMatch(known -> known.date().equals(day.date())))
            throw Rejected.field("from", CalendarReason.CALENDAR_DAY_TWICE, day.date());
    }
}
