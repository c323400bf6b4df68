package cn.ippledge.financing;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What the enterprise asks for. A draft may leave anything open; what it does say must make sense.
 *
 * @param consent to the enterprise's and its people's data being passed to the banks and the evaluator (Personal Information
 *     Protection Law art. 23 and 29)
 */
public record Request(
        Money amount,
        Integer months,
        String purpose,
        RepaymentMethod method,
        List<Long> rights,
        List<PartyId> wishedBanks,
        boolean consent) {

    public static final Request EMPTY = new Request(null, null, null, null, List.of(), List.of(), false);
    public static final Money LARGEST = Money.of("1000000000000");
    public static final int LONGEST_MONTHS = 120;
    public static final int PURPOSE_LENGTH = 1000;
    public static final int MOST_RIGHTS = 50;
    public static final int MOST_BANKS = 10;

    public Request {
        purpose = purpose == null || purpose.isBlank() ? null : purpose.strip();
        rights = List.copyOf(rights);
        wishedBanks = List.copyOf(wishedBanks);
    }

    /** What is wrong with the things already said. */
    List<Rejected.Field> mistakes() {
        List<Rejected.Field> found = new ArrayList<>();
        if (amount != null && !amount.isPositive())
            found.add(new Rejected.Field("amount", CommonReason.MONEY_NOT_POSITIVE));
        if (amount != null && amount.exceeds(LARGEST))
            found.add(new Rejected.Field("amount", CommonReason.OUT_OF_RANGE, "0.01", LARGEST));
        if (months != null && (months < 1 || months > LONGEST_MONTHS))
            found.add(new Rejected.Field("months", CommonReason.OUT_OF_RANGE, "1", LONGEST_MONTHS));
        if (purpose != null && purpose.length() > PURPOSE_LENGTH)
            found.add(new Rejected.Field("purpose", CommonReason.TOO_LONG, PURPOSE_LENGTH));
        list("rights", rights, MOST_RIGHTS, found);
        list("wishedBanks", wishedBanks, MOST_BANKS, found);
        return found;
    }

    /** Mistakes, and what is still missing before it can be submitted; a wish for banks is optional. */
    public List<Rejected.Field> obstacles() {
        List<Rejected.Field> found = mistakes();
        if (amount == null) missing("amount", CommonReason.REQUIRED, found);
        if (months == null) missing("months", CommonReason.REQUIRED, found);
        if (purpose == null) missing("purpose", CommonReason.REQUIRED, found);
        if (method == null) missing("method", CommonReason.REQUIRED, found);
        if (rights.isEmpty()) missing("rights", FinancingReason.RIGHTS_REQUIRED, found);
        if (!consent) missing("consent", FinancingReason.CONSENT_REQUIRED, found);
        return found;
    }

    private static void list(String field, Collection<?> items, int most, List<Rejected.Field> found) {
        if (items.size() > most) found.add(new Rejected.Field(field, FinancingReason.TOO_MANY_ITEMS, most));
        if (new HashSet<>(items).size() < items.size())
            found.add(new Rejected.Field(field, FinancingReason.LISTED_TWICE));
    }

    private static void missing(String field, Reason reason, List<Rejected.Field> found) {
        found.add(new Rejected.Field(field, reason));
    }
}
