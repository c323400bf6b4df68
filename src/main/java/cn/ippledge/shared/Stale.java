package cn.ippledge.shared;

/** The thing changed since the caller read it, or the request was already answered otherwise. */
public final class Stale extends Refusal {

    public Stale(Object id) {
        super(CommonReason.STALE, id);
    }

    public Stale(Reason reason, Object... args) {
        super(reason, args);
    }
}
