package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The bank has got something back.
 *
 * @param reference the bank's own, once for each claim
 * @param costs spent on getting it since the last receipt
 */
public record RecordRecovery(
        String claimNo, RecoveryKind kind, String reference, LocalDate receivedOn, Money amount, Money costs) {

    private static final int REFERENCE = 100;

    public RecordRecovery {
        List<Rejected.Field> wrong = new ArrayList<>();
        costs = costs == null ? Money.ZERO : costs;
        reference = reference == null ? "" : reference.strip();
        if (kind == null || !kind.isOfBorrower()) wrong.add(new Rejected.Field("kind", CommonReason.REQUIRED));
        if (reference.isEmpty()) wrong.add(new Rejected.Field("reference", CommonReason.REQUIRED));
        if (reference.length() > REFERENCE)
            wrong.add(new Rejected.Field("reference", CommonReason.TOO_LONG, REFERENCE));
        if (receivedOn == null) wrong.add(new Rejected.Field("receivedOn", CommonReason.REQUIRED));
        if (amount == null) wrong.add(new Rejected.Field("amount", CommonReason.REQUIRED));
        else if (!amount.isPositive())
            wrong.add(new Rejected.Field("amount", CommonReason.MONEY_NOT_POSITIVE, amount.toString()));
        if (costs.isNegative())
            wrong.add(new Rejected.Field("costs", CommonReason.MONEY_NOT_POSITIVE, costs.toString()));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }
}
