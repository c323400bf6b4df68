package cn.ippledge.ledger;

import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.util.List;

/** Something that has to be settled before a book can be closed for good. */
public record Obstacle(Reason reason, List<Object> args) {

    public Obstacle(Reason reason, Object... args) {
        this(reason, List.of(args));
    }

    /** All that stands in the way is said at once; no form has a field for it. */
    Rejected.Field asField() {
        return new Rejected.Field("book", reason, args.toArray());
    }
}
