package cn.ippledge.insight;

import cn.ippledge.party.Users;
import cn.ippledge.shared.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A few invented values of 2026, each saying so in its source; one still waits for the reviewer. Runs once. */
@Component
@Profile("demo")
@Order(80)
class IndicatorDemo implements ApplicationRunner {

    private static final RegionCode YANHU = new RegionCode("140802");
    private static final String SOURCE = "演示数据，非官方统计";

    private final EntryMapper entries;
    private final Users users;
    private final Clock clock;

    IndicatorDemo(EntryMapper entries, Users users, Clock clock) {
        this.entries = entries;
        this.users = users;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (entries.countHistory(YANHU, "VALID_TRADEMARKS") > 0) return;
        confirmed("VALID_TRADEMARKS", LocalDate.of(2026, 1, 31), "20450");
        confirmed("INVENTION_PATENTS_PER_10000", LocalDate.of(2026, 1, 31), "2.9");
        confirmed("GEOGRAPHICAL_INDICATIONS", LocalDate.of(2026, 2, 10), "4");
        enter("COPYRIGHT_REGISTRATIONS", LocalDate.of(2026, 2, 28), "17");
    }

    private void confirmed(String code, LocalDate asOf, String value) {
        IndicatorEntry entry = entries.find(YANHU, enter(code, asOf, value));
        long reviewer = users.actor("center-reviewer").userId();
        entries.decide(entry, EntryState.CONFIRMED, reviewer, LocalDateTime.now(clock), SOURCE);
    }

    private long enter(String code, LocalDate asOf, String value) {
        long clerk = users.actor("center-clerk").userId();
        EntryMapper.Fresh row = new EntryMapper.Fresh(
                YANHU, new EnterIndicator(code, asOf, value, SOURCE), clerk, LocalDateTime.now(clock));
        entries.insert(row);
        return row.id();
    }
}
