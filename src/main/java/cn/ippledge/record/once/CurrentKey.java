package cn.ippledge.record.once;

import cn.ippledge.record.RecordReason;
import cn.ippledge.shared.Stale;
import org.springframework.stereotype.Component;

/** The key under which this thread's request runs, if it has one. */
@Component
public class CurrentKey {

    private final ThreadLocal<Claim> current = new ThreadLocal<>();
    private final KeyMapper mapper;

    CurrentKey(KeyMapper mapper) {
        this.mapper = mapper;
    }

    void begin(Claim claim) {
        current.set(claim);
    }

    void end() {
        current.remove();
    }

    /**
     * Notes in the command's own transaction that the key has had its effect. A request so slow that its key was given to a
     * repetition is refused here, before it commits.
     */
    public void markEffect(String caseNo) {
        Claim claim = current.get();
        if (claim != null && mapper.markEffect(claim, caseNo) == 0)
            throw new Stale(RecordReason.IDEMPOTENCY_KEY_TAKEN_OVER, claim.id());
    }
}
