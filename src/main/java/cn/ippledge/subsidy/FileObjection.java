package cn.ippledge.subsidy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;

/** An objection as it is filed; papers that prove it are documents of the claim. */
public record FileObjection(String claimNo, String objector, String contact, String content) {

    public FileObjection {
        List<Rejected.Field> wrong = new ArrayList<>();
        objector = text("objector", objector, 100, wrong);
        contact = text("contact", contact, 100, wrong);
        content = text("content", content, 1000, wrong);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static String text(String field, String text, int length, List<Rejected.Field> wrong) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        if (stripped.length() > length) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, length));
        return stripped;
    }
}
