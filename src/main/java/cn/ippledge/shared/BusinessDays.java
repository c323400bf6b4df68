package cn.ippledge.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Working days by the State Council's yearly notices: weekends are off unless made up, notice days are off. Counting leaves
 * out the start day (Implementing Rules of the Patent Law art. 5). Past the last loaded year it refuses instead of guessing.
 *
 * @param exceptions days that differ from the week: {@code true} = working (made up), {@code false} = off
 * @param years the loaded years
 */
public record BusinessDays(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {

    public BusinessDays {
        exceptions = Map.copyOf(exceptions);
        years = Set.copyOf(years);
    }

    public boolean isWorkday(LocalDate day) {
        if (!years.contains(day.getYear()))
            throw new Rejected(CommonReason.CALENDAR_NOT_LOADED, String.valueOf(day.getYear()));
        Boolean exception = exceptions.get(day);
        if (exception != null) return exception;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day {@code workdays} working days after {@code from}; zero gives the first working day on or after it. */
    public LocalDate add(LocalDate from, int workdays) {
        if (workdays < 0 || workdays > 1000) throw new Rejected(CommonReason.OUT_OF_RANGE, "0", "1000");
        LocalDate day = from;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkday(day)) left--;
        }
        return workdays == 0 ? onOrAfter(from) : day;
    }

    /** A period given in calendar days that ends on a day off ends on the next working day (same art. 5). */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate result = day;
        while (!isWorkday(result)) result = result.plusDays(1);
        return result;
    }
}
