package cn.ippledge.loan.web;

import cn.ippledge.loan.Schedule;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Repayment schedules to the fen, for callers who only ask. Stores nothing. */
@RestController
@RequestMapping("/api/v1/schedules")
class ScheduleApi {

    @PostMapping
    Schedule schedule(@RequestBody ScheduleForm form) {
        return Schedule.of(form.toTerms());
    }
}
