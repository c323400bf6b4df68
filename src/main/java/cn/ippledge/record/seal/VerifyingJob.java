package cn.ippledge.record.seal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour what was sealed since, every night everything. Tests verify by themselves. */
@Component
@ConditionalOnProperty(name = "platform.jobs", havingValue = "true", matchIfMissing = true)
class VerifyingJob {

    private final Verifications verifications;

    VerifyingJob(Verifications verifications) {
        this.verifications = verifications;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void hourly() {
        verifications.sinceLast();
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    void nightly() {
        verifications.full();
    }
}
