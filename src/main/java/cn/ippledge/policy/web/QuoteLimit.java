package cn.ippledge.policy.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * So many quotes a minute for one address, as the calculator stands open to the world. Keeps a bounded number of addresses;
 * whoever has been silent longest is forgotten first.
 */
@Component
class QuoteLimit {

    static final int A_MINUTE = 30;
    private static final int ADDRESSES = 10_000;

    /** How many quotes were given in which minute. */
    private record Used(long minute, int quotes) {}

    private final Clock clock;
    private final Map<String, Used> used = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > ADDRESSES;
        }
    };

    QuoteLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one quote more, unless the address has had its share of this minute. */
    synchronized boolean allows(String address) {
        long minute = clock.instant().getEpochSecond() / 60;
        Used before = used.get(address);
        int quotes = before == null || before.minute() != minute ? 0 : before.quotes();
        if (quotes >= A_MINUTE) return false;
        used.put(address, new Used(minute, quotes + 1));
        return true;
    }

    synchronized int addresses() {
        return used.size();
    }
}
