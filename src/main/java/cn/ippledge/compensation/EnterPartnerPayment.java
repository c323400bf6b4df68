package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A partner has paid the bank, or the bank has paid it back.
 *
 * @param reference of the transfer, once for each due
 */
public record EnterPartnerPayment(String dueNo, String reference, LocalDate paidOn, Money amount) {

    private static final int REFERENCE = 64;

    public EnterPartnerPayment {
        List<Rejected.Field> wrong = new ArrayList<>();
        reference = reference == null ? "" : reference.strip();
        if (reference.isEmpty()) wrong.add(new Rejected.Field("reference", CommonReason.REQUIRED));
        if (reference.length() > REFERENCE)
            wrong.add(new Rejected.Field("reference", CommonReason.TOO_LONG, REFERENCE));
        if (paidOn == null) wrong.add(new Rejected.Field("paidOn", CommonReason.REQUIRED));
        if (amount == null) wrong.add(new Rejected.Field("paidAmount", CommonReason.REQUIRED));
        else if (!amount.isPositive())
            wrong.add(new Rejected.Field("paidAmount", CommonReason.MONEY_NOT_POSITIVE, amount.toString()));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }
}
