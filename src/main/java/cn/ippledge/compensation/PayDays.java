package cn.ippledge.compensation;

import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The last day to pay, by working days from today. Without next year's calendar nobody can say it: there is none then. */
@Component
class PayDays {

    private final WorkCalendar calendar;
    private final ClaimDesk desk;

    PayDays(WorkCalendar calendar, ClaimDesk desk) {
        this.calendar = calendar;
        this.desk = desk;
    }

    LocalDate in(int workdays) {
        try {
            return calendar.due(desk.today(), workdays);
        } catch (Rejected refusal) {
            if (refusal.reason() != CommonReason.CALENDAR_NOT_LOADED) throw refusal;
            return null;
        }
    }
}
