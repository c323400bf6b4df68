package cn.ippledge.testing;

import cn.ippledge.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Starts the delivered platform on a clock that runs a number of days away from the machine's: a story with real deadlines
 * must not end where the loaded working-day calendars end. This class alone reads the number; the platform knows nothing of it.
 */
public final class PlatformOnAnotherDay {

    static final String DAYS = "platform.test.days";

    private PlatformOnAnotherDay() {}

    public static void main(String[] args) {
        // The engine's timers read a clock of its own.
        ClockUtil.offset(away().toMillis());
        SpringApplication.from(Platform::main).with(ShiftedClock.class).run(args);
    }

    private static Duration away() {
        return Duration.ofDays(Long.getLong(DAYS));
    }

    /** Not a configuration by annotation: those of the tests would be scanned into every context. */
    static class ShiftedClock {
        @Bean
        @Primary
        Clock shiftedClock() {
            return Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), away());
        }
    }
}
