package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact part of a year, kept as a fraction so that interest is rounded once and nowhere else. */
public record YearFraction(long numerator, long denominator) {

    /** Simple interest on an amount for this part of a year, half up to the fen. */
    public Money interest(Money amount, Rate annual) {
        return interest(amount, annual.value());
    }

    Money interest(Money amount, BigDecimal annual) {
        return amount.times(
                annual.multiply(BigDecimal.valueOf(numerator)), BigDecimal.valueOf(denominator), RoundingMode.HALF_UP);
    }
}
