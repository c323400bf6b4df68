package cn.ippledge.party.web;

import cn.ippledge.party.PartyReason;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows down whoever tries the forms that anybody may send: so many attempts from one address in ten minutes. */
@Component
class AttemptLimit {

    static final int ATTEMPTS = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    private record Window(Instant start, int count) {}

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    AttemptLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized void require(String address) {
        Instant now = clock.instant();
        Window window = windows.get(address);
        if (window == null || !now.isBefore(window.start().plus(WINDOW))) window = new Window(now, 0);
        if (window.count() >= ATTEMPTS) throw new Rejected(PartyReason.TOO_MANY_ATTEMPTS, WINDOW.toMinutes());
        windows.put(address, new Window(window.start(), window.count() + 1));
    }
}
