package cn.ippledge.subsidy;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** After a crash somebody has to say that the run is over; soon after the start, and then every few minutes. */
@Component
class ReckoningJob {

    private final ReckoningRunner runner;

    ReckoningJob(ReckoningRunner runner) {
        this.runner = runner;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT2M")
    void sweep() {
        runner.sweep();
    }
}
