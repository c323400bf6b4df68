package cn.ippledge.shared;

/** The actor may know that the thing exists, but may not do this with it. */
public final class Denied extends Refusal {

    public Denied(Reason reason, Object... args) {
        super(reason, args);
    }
}
