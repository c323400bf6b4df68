package cn.ippledge.loan;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment as the bank booked it.
 *
 * @param bankReference the bank's own number of the booking; the same one again is the same payment
 */
public record RecordRepayment(String loanNo, String bankReference, LocalDate on, Money amount) {

    private static final int REFERENCE_LENGTH = 64;

    public RecordRepayment {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (loanNo == null || loanNo.isBlank()) wrong.add(new Rejected.Field("loanNo", CommonReason.REQUIRED));
        if (bankReference == null || bankReference.isBlank())
            wrong.add(new Rejected.Field("bankReference", CommonReason.REQUIRED));
        else if (bankReference.strip().length() > REFERENCE_LENGTH)
            wrong.add(new Rejected.Field("bankReference", CommonReason.TOO_LONG, REFERENCE_LENGTH));
        if (on == null) wrong.add(new Rejected.Field("on", CommonReason.REQUIRED));
        if (amount == null) wrong.add(new Rejected.Field("amount", CommonReason.REQUIRED));
        else if (!amount.isPositive()) wrong.add(new Rejected.Field("amount", CommonReason.MONEY_NOT_POSITIVE));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        loanNo = loanNo.strip();
        bankReference = bankReference.strip();
    }
}
