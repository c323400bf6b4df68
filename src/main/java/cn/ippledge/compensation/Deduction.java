package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;

/**
 * What the public side does not pay because of how the bank acted; it goes to the bank.
 *
 * @param asked yuan, or a share of what the policy grants, as the effect says
 * @param amount what it comes to; zero until the claim is computed
 * @param evidence where it is seen: a document, a page, a date
 */
public record Deduction(int no, Code code, Effect effect, BigDecimal asked, Money amount, String evidence) {

    /** Labels: {@code deduction.NAME}. */
    public enum Code {
        LATE_REPORT,
        INSUFFICIENT_COLLECTION,
        LOAN_PURPOSE_CHANGED,
        PLEDGE_RELEASED,
        DILIGENCE_FAULT,
        OTHER
    }

    /** Labels: {@code deductionEffect.NAME}. */
    public enum Effect {
        AMOUNT,
        SHARE
    }

    private static final int LENGTH = 500;

    public Deduction {
        if (code == null || effect == null || asked == null || evidence == null || evidence.isBlank())
            throw new Rejected(CompensationReason.DEDUCTION_INCOMPLETE, no);
        if (evidence.length() > LENGTH) throw Rejected.field("evidence", CommonReason.TOO_LONG, LENGTH);
        if (asked.signum() <= 0) throw new Rejected(CommonReason.MONEY_NOT_POSITIVE, asked.toPlainString());
        if (effect == Effect.SHARE && asked.compareTo(BigDecimal.ONE) > 0)
            throw new Rejected(CommonReason.RATE_OUT_OF_RANGE, asked.toPlainString());
    }

    public static Deduction ofAmount(int no, Code code, Money asked, String evidence) {
        return new Deduction(no, code, Effect.AMOUNT, asked == null ? null : asked.yuan(), Money.ZERO, evidence);
    }

    public static Deduction ofShare(int no, Code code, Rate asked, String evidence) {
        return new Deduction(no, code, Effect.SHARE, asked == null ? null : asked.value(), Money.ZERO, evidence);
    }

    Deduction comingTo(Money money) {
        return new Deduction(no, code, effect, asked, money, evidence);
    }
}
