package cn.ippledge.shared;

import java.util.Arrays;
import java.util.List;

/**
 * The common shape of the four refusals ({@link Rejected} 422, {@link NotFound} 404, {@link Stale} 409, {@link Denied} 403).
 * Any other exception is a bug. The text a person reads comes from the message bundles, never from here.
 */
public abstract sealed class Refusal extends RuntimeException permits Rejected, NotFound, Stale, Denied {

    private final transient Reason reason;
    private final transient List<Object> args;

    Refusal(Reason reason, Object... args) {
        super(reason.name() + Arrays.toString(args));
        this.reason = reason;
        this.args = Arrays.asList(args);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> args() {
        return args;
    }
}
