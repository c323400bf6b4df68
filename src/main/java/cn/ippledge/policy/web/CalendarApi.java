package cn.ippledge.policy.web;

import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines in working days for callers that keep none of their own calendars. Stores nothing. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    record Question(LocalDate from, Integer workdays) {
        Question complete() {
            List<Rejected.Field> missing = new ArrayList<>();
            if (from == null) missing.add(new Rejected.Field("from", CommonReason.REQUIRED));
            if (workdays == null) missing.add(new Rejected.Field("workdays", CommonReason.REQUIRED));
            if (!missing.isEmpty()) throw Rejected.fields(missing);
            return this;
        }
    }

    record Answer(LocalDate due) {}

    private final WorkCalendar calendar;

    CalendarApi(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @PostMapping("/due")
    Answer due(@RequestBody Question question) {
        Question asked = question.complete();
        return new Answer(calendar.due(asked.from(), asked.workdays()));
    }
}
