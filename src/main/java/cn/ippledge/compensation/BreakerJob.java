package cn.ippledge.compensation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour whether a paused claim may go on; two nodes at once find each claim's row taken, or done. */
@Component
class BreakerJob {

    private final Breakers breakers;

    BreakerJob(Breakers breakers) {
        this.breakers = breakers;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void run() {
        breakers.resumeAll();
    }
}
