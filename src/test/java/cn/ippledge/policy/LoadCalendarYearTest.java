package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notice that was mistyped is refused before it moves a deadline. */
class LoadCalendarYearTest {

    private static final NoticeDay NEW_YEAR = new NoticeDay(LocalDate.of(2027, 1, 1), false, Holiday.NEW_YEAR);

    @Test
    void refusesAYearWithoutADay() {
        refused(CalendarReason.CALENDAR_NOTICE_EMPTY, 2027, "notice");
    }

    @Test
    void refusesADayOfAnotherYear() {
        refused(
                CalendarReason.CALENDAR_DAY_IN_OTHER_YEAR,
                2027,
                "notice",
                new NoticeDay(LocalDate.of(2028, 1, 1), false, Holiday.NEW_YEAR));
    }

    @Test
    void refusesADayNamedTwice() {
        refused(CalendarReason.CALENDAR_DAY_TWICE, 2027, "notice", NEW_YEAR, NEW_YEAR);
    }

    /** 4 January 2027 is a Monday: working anyway, so the typist meant another day. */
    @Test
    void refusesAWorkedDayThatIsNoWeekend() {
        refused(
                CalendarReason.CALENDAR_MAKE_UP_ON_WEEKDAY,
                2027,
                "notice",
                new NoticeDay(LocalDate.of(2027, 1, 4), true, Holiday.NEW_YEAR));
    }

    @Test
    void refusesANoticeWithoutASource() {
        refused(CommonReason.REQUIRED, 2027, " ", NEW_YEAR);
    }

    private static void refused(Reason reason, int year, String source, NoticeDay... days) {
        assertThatThrownBy(() -> new LoadCalendarYear(year, 0, source, List.of(days)))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
