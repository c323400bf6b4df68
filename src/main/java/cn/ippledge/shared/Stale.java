package cn.ippledge.shared;

/** The thing changed since the caller read it, or the request was already answered otherwise. */
public final class Stale extends Refusal {

    public Stale(Object id) {
        super(CommonReason.STALE, id);
    }

    /** Without this one a lone reason would be taken for an id. */
    public Stale(Reason reason) {
        super(reason);
    }

    public Stale(Reason reason, Object... args) {
        super(reason, args);
    }
}
