package cn.ippledge.collateral;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shortly after midnight the registrations whose term is over lapse. */
@Component
class PledgeClock {

    private final PledgeChanges changes;
    private final Clock clock;

    PledgeClock(PledgeChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    void lapse() {
        changes.lapse(LocalDate.now(clock));
    }
}
