package cn.ippledge.record.once;

import cn.ippledge.record.RecordReason;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives each key to one request at a time. Every statement is a transaction of its own: a claim must be visible to other requests before
 * the command begins.
 */
@Component
class Keys {

    /** How long a first answer is kept. */
    private static final Duration LIFE = Duration.ofHours(48);
    /** After this a request without answer and without effect counts as dead, and a repetition may run. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 5;
    private static final int PURGED_AT_ONCE = 1_000;

    private final KeyMapper mapper;
    private final Clock clock;

    Keys(KeyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Either the right to run, or the answer of the one who ran first. */
    record Outcome(Claim claim, Answer answer) {}

    /** Refuses a key used for something else, still being worked on, or carried out by a request that died before answering. */
    Outcome claim(String login, String key, byte[] fingerprint) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome> outcome = tryClaim(login, key, fingerprint, LocalDateTime.now(clock));
            if (outcome.isPresent()) return outcome.get();
        }
        throw new Stale(RecordReason.IDEMPOTENCY_IN_PROGRESS, key);
    }

    /** Empty when another request got in between and the key must be looked at again. */
    private Optional<Outcome> tryClaim(String login, String key, byte[] fingerprint, LocalDateTime now) {
        StoredKey stored = mapper.find(login, key);
        if (stored == null) return insert(login, key, fingerprint, now);
        if (!stored.expiresAt().isAfter(now)) {
            mapper.forget(stored.id(), now);
            return Optional.empty();
        }
        if (!Arrays.equals(stored.fingerprint(), fingerprint))
            throw new Stale(RecordReason.IDEMPOTENCY_KEY_REUSED, key);
        if (stored.status() != null) return Optional.of(new Outcome(null, stored.answered()));
        if (stored.leaseUntil().isAfter(now)) throw new Stale(RecordReason.IDEMPOTENCY_IN_PROGRESS, key);
        if (stored.effected())
            throw new Stale(RecordReason.IDEMPOTENCY_ANSWER_LOST, stored.caseNo() == null ? "" : stored.caseNo());
        Claim old = new Claim(stored.id(), stored.claimNo());
        if (mapper.takeOver(old, now.plus(LEASE)) == 0) return Optional.empty();
        return Optional.of(new Outcome(new Claim(old.id(), old.no() + 1), null));
    }

    private Optional<Outcome> insert(String login, String key, byte[] fingerprint, LocalDateTime now) {
        try {
            mapper.insert(login, key, fingerprint, now.plus(LEASE), now.plus(LIFE));
            StoredKey mine = mapper.find(login, key);
            return Optional.of(new Outcome(new Claim(mine.id(), mine.claimNo()), null));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    void finish(Claim claim, Answer answer) {
        mapper.finish(claim, answer);
    }

    /** After a failure the key is free again, unless the command had its effect before something failed. */
    void release(Claim claim) {
        mapper.release(claim);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void purge() {
        while (mapper.purge(LocalDateTime.now(clock), PURGED_AT_ONCE) == PURGED_AT_ONCE) {
            // the next thousand, in a transaction of its own
        }
    }
}
