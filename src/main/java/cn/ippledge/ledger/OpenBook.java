package cn.ippledge.ledger;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * A fund begins to be kept.
 *
 * @param budgetYear 0 for a fund that goes on from year to year
 * @param bankName null, as the account, where the treasury pays
 */
public record OpenBook(
        RegionCode region,
        BookKind kind,
        FundLevel level,
        int budgetYear,
        String name,
        String bankName,
        String bankAccount) {

    private static final int NAME_LENGTH = 100;
    private static final int ACCOUNT_LENGTH = 40;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public OpenBook {
        name = stripped(name);
        bankName = stripped(bankName);
        bankAccount = stripped(bankAccount);
        List<Rejected.Field> wrong = new ArrayList<>();
        if (region == null) wrong.add(new Rejected.Field("region", CommonReason.REQUIRED));
        if (kind == null) wrong.add(new Rejected.Field("kind", CommonReason.REQUIRED));
        if (level == null) wrong.add(new Rejected.Field("level", CommonReason.REQUIRED));
        if (name == null) wrong.add(new Rejected.Field("name", CommonReason.REQUIRED));
        tooLong("name", name, NAME_LENGTH, wrong);
        tooLong("bankName", bankName, NAME_LENGTH, wrong);
        tooLong("bankAccount", bankAccount, ACCOUNT_LENGTH, wrong);
        if (budgetYear != 0 && (budgetYear < FIRST_YEAR || budgetYear > LAST_YEAR))
            wrong.add(new Rejected.Field("budgetYear", CommonReason.OUT_OF_RANGE, FIRST_YEAR, LAST_YEAR));
        if (bankName == null != (bankAccount == null))
            wrong.add(new Rejected.Field(bankName == null ? "bankName" : "bankAccount", CommonReason.REQUIRED));
        // A pool pays from an account of its own; a budget is one year's.
        if (kind == BookKind.RISK_POOL && bankName == null && bankAccount == null)
            wrong.add(new Rejected.Field("bankAccount", CommonReason.REQUIRED));
        if (kind == BookKind.SUBSIDY_BUDGET && budgetYear == 0)
            wrong.add(new Rejected.Field("budgetYear", CommonReason.REQUIRED));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void tooLong(String field, String text, int length, List<Rejected.Field> wrong) {
        if (text != null && text.length() > length) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, length));
    }
}
