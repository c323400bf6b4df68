package cn.ippledge.subsidy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;

/** The account that a claim is paid to, as it stood when the claim was submitted or the account corrected. */
public record PayTo(String name, String account, String bank) {

    private static final int LENGTH = 200;

    public PayTo {
        name = stripped(name);
        account = stripped(account);
        bank = stripped(bank);
        List<Rejected.Field> wrong = new ArrayList<>();
        text("accountName", name, wrong);
        text("accountBank", bank, wrong);
        if (account == null) wrong.add(new Rejected.Field("accountNo", CommonReason.REQUIRED));
        else if (!account.matches("[0-9-]{6,40}"))
            wrong.add(new Rejected.Field("accountNo", CommonReason.VALUE_MALFORMED, "accountNo"));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    /** The last four digits: enough to know one's own account again. */
    public String masked() {
        return "****" + account.substring(Math.max(0, account.length() - 4));
    }

    private static void text(String field, String text, List<Rejected.Field> wrong) {
        if (text == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (text.length() > LENGTH) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, LENGTH));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
