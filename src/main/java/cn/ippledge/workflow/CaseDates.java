package cn.ippledge.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Days of the domain as moments for the engine's timers: a thing that is good until a day ends with that day. */
@Component
class CaseDates {

    private final Clock clock;

    CaseDates(Clock clock) {
        this.clock = clock;
    }

    Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
