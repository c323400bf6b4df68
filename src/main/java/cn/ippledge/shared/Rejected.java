package cn.ippledge.shared;

import java.util.List;

/** The request was understood and a rule says no; nothing was stored. Carries the fields to mend where there are some. */
public final class Rejected extends Refusal {

    /** One field to mend. {@code field} is the name the caller used. */
    public record Field(String field, Reason reason, List<Object> args) {
        public Field(String field, Reason reason, Object... args) {
            this(field, reason, List.of(args));
        }
    }

    private final transient List<Field> fields;

    public Rejected(Reason reason, Object... args) {
        super(reason, args);
        this.fields = List.of();
    }

    private Rejected(List<Field> fields, Reason reason, Object... args) {
        super(reason, args);
        this.fields = List.copyOf(fields);
    }

    public static Rejected field(String field, Reason reason, Object... args) {
        return new Rejected(List.of(new Field(field, reason, args)), reason, args);
    }

    /** Several fields at once, so that a form shows every mistake and not the first. */
    public static Rejected fields(List<Field> fields) {
        if (fields.size() == 1)
            return new Rejected(
                    fields, fields.get(0).reason(), fields.get(0).args().toArray());
        return new Rejected(fields, CommonReason.FIELDS_INVALID, fields.size());
    }

    public List<Field> fields() {
        return fields;
    }
}
