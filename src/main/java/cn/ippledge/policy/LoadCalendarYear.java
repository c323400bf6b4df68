package cn.ippledge.policy;

import java.util.List;

/**
 * Loads a year from its notice, or replaces what is loaded when a notice was amended or mistyped.
 *
 * @param version what the caller has seen of the year, 0 when it is not loaded
 * @param source the notice's number or title and date
 */
public record LoadCalendarYear(int year, int version, String source, List<NoticeDay> days) {

    public LoadCalendarYear {
        days = List.copyOf(days);
    }
}
