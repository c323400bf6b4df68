package cn.ippledge.loan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The daily round. Asked every half hour, so that a node that was down at night still does it; one node at a time by a lease
 * in the database, and once a day unless a loan failed.
 */
@Component
class MonitoringJob {

    static final String NAME = "MONITORING";
    private static final Duration LEASE = Duration.ofHours(2);

    private final Monitoring monitoring;
    private final MonitoringMapper mapper;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    MonitoringJob(Monitoring monitoring, MonitoringMapper mapper, Clock clock) {
        this.monitoring = monitoring;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30M")
    void run() {
        LocalDate today = LocalDate.now(clock);
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.doneOn(NAME).filter(day -> !day.isBefore(today)).isPresent()) return;
        if (mapper.lease(NAME, node, now, now.plus(LEASE)) == 0) return;
        Monitoring.Round round = monitoring.sweep(today);
        mapper.release(NAME, node, round.failed() == 0 ? today : null);
    }
}
