package cn.ippledge.policy;

import cn.ippledge.shared.BusinessDays;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A loaded year: its notice and the days that the notice names. */
public record CalendarYear(int year, String source, int version, List<NoticeDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }

    public BusinessDays businessDays() {
        return new BusinessDays(exceptions(), Set.of(year));
    }

    public int workdays() {
        BusinessDays calendar = businessDays();
        LocalDate first = LocalDate.of(year, 1, 1);
        return (int) IntStream.range(0, Year.of(year).length())
                .mapToObj(first::plusDays)
                .filter(calendar::isWorkday)
                .count();
    }

    /** The days as a notice tells them. */
    public List<NoticeSpan> spans() {
        return NoticeSpan.of(days);
    }

    boolean says(LoadCalendarYear notice) {
        return source.equals(notice.source()) && Set.copyOf(days).equals(Set.copyOf(notice.days()));
    }

    Map<LocalDate, Boolean> exceptions() {
        return days.stream().collect(Collectors.toMap(NoticeDay::date, NoticeDay::working));
    }
}
