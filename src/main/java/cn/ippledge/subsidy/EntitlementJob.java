package cn.ippledge.subsidy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The nightly round. Asked every half hour, so that a node that was down at night still does it; one node at a time by a
 * lease in the database, and once a day unless a loan failed.
 */
@Component
class EntitlementJob {

    static final String NAME = "ENTITLEMENT";
    private static final Duration LEASE = Duration.ofHours(4);

    private final Entitlements entitlements;
    private final EntitlementMapper mapper;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    EntitlementJob(Entitlements entitlements, EntitlementMapper mapper, Clock clock) {
        this.entitlements = entitlements;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT30M")
    void run() {
        LocalDate today = LocalDate.now(clock);
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.doneOn(NAME).filter(day -> !day.isBefore(today)).isPresent()) return;
        if (mapper.lease(NAME, node, now, now.plus(LEASE)) == 0) return;
        Entitlements.Round round = entitlements.sweep(today);
        mapper.release(NAME, node, round.failed() == 0 ? today : null);
    }
}
