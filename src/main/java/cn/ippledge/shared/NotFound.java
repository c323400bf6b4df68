package cn.ippledge.shared;

/** There is no such thing, or the actor may not know that there is. */
public final class NotFound extends Refusal {

    public NotFound(Object id) {
        super(CommonReason.NOT_FOUND, id);
    }
}
