package cn.ippledge.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A rate or share as a fraction with eight decimals: 3.45% is {@code 0.0345}. Never rounds; refuses a ninth decimal. */
public record Rate(BigDecimal value) implements Comparable<Rate> {

    public static final Rate ZERO = new Rate(BigDecimal.ZERO);
    public static final Rate ONE = new Rate(BigDecimal.ONE);

    public Rate {
        if (value.stripTrailingZeros().scale() > 8)
            throw new Rejected(CommonReason.RATE_TOO_FINE, value.toPlainString());
        value = value.setScale(8);
    }

    @JsonCreator
    public static Rate of(String text) {
        if (text == null || !text.strip().matches("-?\\d{1,6}(\\.\\d{1,12})?"))
            throw new Rejected(CommonReason.NOT_A_DECIMAL, text);
        return new Rate(new BigDecimal(text.strip()));
    }

    /** An annual interest rate between 0 and 100%; 345 or 3.45 meant as percent is refused, not guessed. */
    public static Rate annual(String text) {
        Rate rate = of(text);
        if (rate.value.signum() < 0 || rate.compareTo(ONE) >= 0)
            throw new Rejected(CommonReason.RATE_OUT_OF_RANGE, text);
        return rate;
    }

    public Rate plus(Rate other) {
        return new Rate(value.add(other.value));
    }

    /** As percent without trailing zeros, for people: {@code 3.45%}. */
    public String percent() {
        return value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
