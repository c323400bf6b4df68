package cn.ippledge.loan;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The manager asks that the loan be paid out.
 *
 * @param on the day the money leaves the bank; interest runs from it
 * @param accountBankNo the receiving bank's twelve-digit payment number
 */
public record RequestDisbursement(String loanNo, LocalDate on, String account, String accountBankNo, String opinion) {

    public RequestDisbursement {
        List<Rejected.Field> wrong = new ArrayList<>();
        account = account == null ? "" : account.replaceAll("[\\s-]", "");
        accountBankNo = accountBankNo == null ? "" : accountBankNo.strip();
        if (on == null) wrong.add(new Rejected.Field("on", CommonReason.REQUIRED));
        if (account.isEmpty()) wrong.add(new Rejected.Field("account", CommonReason.REQUIRED));
        // A company's account carries no check digit, so only its shape can be checked.
        else if (!account.matches("\\d{6,40}")) wrong.add(new Rejected.Field("account", LoanReason.ACCOUNT_FORMAT));
        if (accountBankNo.isEmpty()) wrong.add(new Rejected.Field("accountBankNo", CommonReason.REQUIRED));
        else if (!accountBankNo.matches("\\d{12}"))
            wrong.add(new Rejected.Field("accountBankNo", LoanReason.BANK_NO_FORMAT));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        opinion = Opinion.optional(opinion);
    }
}
