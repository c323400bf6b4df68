package cn.ippledge.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of yuan with exactly two decimals. May be negative (a reversal); refuses sub-fen values rather than rounding
 * them. Rounding happens in two places only: {@link #times} and {@link #allocate}.
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);
    /** What DECIMAL(18,2) holds. */
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000000");

    public Money {
        if (yuan.stripTrailingZeros().scale() > 2)
            throw new Rejected(CommonReason.MONEY_BELOW_FEN, yuan.toPlainString());
        if (yuan.abs().compareTo(LIMIT) >= 0) throw new Rejected(CommonReason.MONEY_TOO_LARGE, yuan.toPlainString());
        yuan = yuan.setScale(2);
    }

    /** Reads a plain decimal such as {@code "1250000.00"}; refuses exponents, signs with blanks, and text. */
    @JsonCreator
    public static Money of(String text) {
        if (text == null || !text.strip().matches("-?\\d{1,20}(\\.\\d{1,10})?"))
            throw new Rejected(CommonReason.NOT_A_DECIMAL, text);
        return new Money(new BigDecimal(text.strip()));
    }

    public static Money ofFen(long fen) {
        return new Money(BigDecimal.valueOf(fen, 2));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money negated() {
        return new Money(yuan.negate());
    }

    /** The product with a factor of any scale, rounded to the fen as the rule in force says. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(yuan.multiply(factor).setScale(2, rounding));
    }

    public Money times(Rate rate, RoundingMode rounding) {
        return times(rate.value(), rounding);
    }

    /** {@code this × numerator ÷ denominator} rounded once to the fen; for day-count interest and instalments. */
    public Money times(BigDecimal numerator, BigDecimal denominator, RoundingMode rounding) {
        return new Money(yuan.multiply(numerator).divide(denominator, 2, rounding));
    }

    /**
     * Splits by weights so that the parts sum to this amount: each part is rounded down, and the remaining fen go to the
     * largest remainders, ties in the order given. Weights are non-negative and not all zero.
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0))
            throw new Rejected(CommonReason.WEIGHTS_NOT_POSITIVE);
        BigDecimal fen = yuan.movePointRight(2);
        List<BigDecimal> floors = new ArrayList<>(), remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal[] part = fen.multiply(weight).divideAndRemainder(whole);
            BigDecimal floor = part[1].signum() < 0 ? part[0].subtract(BigDecimal.ONE) : part[0];
            floors.add(floor);
            remainders.add(fen.multiply(weight).subtract(floor.multiply(whole)));
        }
        int left = fen.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> floors.set(i, floors.get(i).add(BigDecimal.ONE)));
        return floors.stream().map(f -> new Money(f.movePointLeft(2))).toList();
    }

    public Money cappedAt(Money cap) {
        return compareTo(cap) > 0 ? cap : this;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    public long fen() {
        return yuan.movePointRight(2).longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    @JsonValue
    public String toString() {
        return yuan.toPlainString();
    }
}
