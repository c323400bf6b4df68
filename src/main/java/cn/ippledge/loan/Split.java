package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.util.EnumMap;
import java.util.Map;

/** An amount by the parts of the debt that it is. */
public record Split(Money penalty, Money interest, Money principal) {

    public static final Split ZERO = new Split(Money.ZERO, Money.ZERO, Money.ZERO);

    public Money total() {
        return penalty.plus(interest).plus(principal);
    }

    public Split plus(Split other) {
        return new Split(penalty.plus(other.penalty), interest.plus(other.interest), principal.plus(other.principal));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    /** What an amount pays of this debt, part after part in the order agreed; never more than is owed. */
    public Split paidBy(Money amount, AllocationOrder order) {
        Map<DebtPart, Money> paid = new EnumMap<>(DebtPart.class);
        Money left = amount;
        for (DebtPart part : order.parts()) {
            Money share = left.cappedAt(of(part));
            paid.put(part, share);
            left = left.minus(share);
        }
        return new Split(paid.get(DebtPart.PENALTY), paid.get(DebtPart.INTEREST), paid.get(DebtPart.PRINCIPAL));
    }

    private Money of(DebtPart part) {
        return switch (part) {
            case PENALTY -> penalty;
            case INTEREST -> interest;
            case PRINCIPAL -> principal;
        };
    }
}
