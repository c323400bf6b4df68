package cn.ippledge.policy;

import cn.ippledge.shared.Reason;

/** Why a notice's days cannot be loaded. */
public enum CalendarReason implements Reason {
    CALENDAR_DAY_IN_OTHER_YEAR,
    CALENDAR_DAY_TWICE,
    CALENDAR_MAKE_UP_ON_WEEKDAY,
    CALENDAR_RANGE_BACKWARDS,
    CALENDAR_NOTICE_EMPTY
}
