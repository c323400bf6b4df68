package cn.ippledge.policy.web;

import cn.ippledge.policy.CalendarYear;
import cn.ippledge.policy.Holiday;
import cn.ippledge.policy.NoticeDay;
import cn.ippledge.shared.BusinessDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A month as a wall calendar: weeks from Monday to Sunday, {@code null} outside the month. */
public record MonthGrid(YearMonth month, int workdays, List<List<Day>> weeks) {

    /** @param holiday why the day differs from the week, or null */
    public record Day(LocalDate date, boolean working, Holiday holiday) {}

    static List<MonthGrid> of(CalendarYear year) {
        BusinessDays calendar = year.businessDays();
        Map<LocalDate, NoticeDay> named =
                year.days().stream().collect(Collectors.toMap(NoticeDay::date, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> grid(YearMonth.of(year.year(), month), calendar, named))
                .toList();
    }

    private static MonthGrid grid(YearMonth month, BusinessDays calendar, Map<LocalDate, NoticeDay> named) {
        List<List<Day>> weeks = new ArrayList<>();
        int workdays = 0;
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (LocalDate date = monday; date.isBefore(monday.plusWeeks(1)); date = date.plusDays(1)) {
                if (!YearMonth.from(date).equals(month)) {
                    week.add(null);
                    continue;
                }
                NoticeDay notice = named.get(date);
                boolean working = calendar.isWorkday(date);
                if (working) workdays++;
                week.add(new Day(date, working, notice == null ? null : notice.holiday()));
            }
            weeks.add(week);
        }
        return new MonthGrid(month, workdays, weeks);
    }
}
