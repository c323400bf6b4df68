package cn.ippledge.policy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loads a year from its notice, or replaces what is loaded when a notice was amended or mistyped.
 *
 * @param version what the caller has seen of the year, 0 when it is not loaded
 * @param source the notice's number, or its title and date
 */
public record LoadCalendarYear(int year, int version, String source, List<NoticeDay> days) {

    private static final int SOURCE_LENGTH = 200;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public LoadCalendarYear {
        if (year < 2000 || year > 2100) throw Rejected.field("year", CommonReason.OUT_OF_RANGE, "2000", "2100");
        if (source == null || source.isBlank()) throw Rejected.field("source", CommonReason.REQUIRED);
        if (source.length() > SOURCE_LENGTH) throw Rejected.field("source", CommonReason.TOO_LONG, SOURCE_LENGTH);
        // A year without a single day off is a form sent too early, and would silently move every deadline.
        if (days.isEmpty()) throw new Rejected(CalendarReason.CALENDAR_NOTICE_EMPTY, String.valueOf(year));
        Set<LocalDate> seen = new HashSet<>();
        for (NoticeDay day : days) {
            String date = day.date().toString();
            if (day.date().getYear() != year) throw new Rejected(CalendarReason.CALENDAR_DAY_IN_OTHER_YEAR, date);
            if (!seen.add(day.date())) throw new Rejected(CalendarReason.CALENDAR_DAY_TWICE, date);
            if (day.working() && !WEEKEND.contains(day.date().getDayOfWeek()))
                throw new Rejected(CalendarReason.CALENDAR_MAKE_UP_ON_WEEKDAY, date);
        }
        days = List.copyOf(days);
    }
}
