package cn.ippledge.record;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody objects to what is published, under a real name and with a number or address where the person can be reached. */
public record LeaveObjection(String caseNo, String objector, String contact, String content) {

    private static final int NAME = 100;
    private static final int CONTENT = 500;
    private static final Pattern CONTACT =
            Pattern.compile("\\+?[0-9][0-9 -]{5,28}|[^@\\s]{1,60}@[^@\\s.]{1,30}(\\.[^@\\s.]{1,20})+");

    public LeaveObjection {
        List<Rejected.Field> wrong = new ArrayList<>();
        objector = text("objector", objector, NAME, wrong);
        contact = text("contact", contact, NAME, wrong);
        content = text("content", content, CONTENT, wrong);
        if (!contact.isEmpty()
                && contact.length() <= NAME
                && !CONTACT.matcher(contact).matches())
            wrong.add(new Rejected.Field("contact", RecordReason.OBJECTION_CONTACT));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static String text(String field, String text, int length, List<Rejected.Field> wrong) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        if (stripped.length() > length) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, length));
        return stripped;
    }

    /** Logs and traces learn that there is one, and nothing of the person. */
    @Override
    public String toString() {
        return "LeaveObjection[caseNo=" + caseNo + "]";
    }
}
