package cn.ippledge.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Where an indicator stands on a day.
 *
 * @param current {@code null} while nobody has reported a value and the document gives no base
 * @param reportedOn the day of the entry that counts; {@code null} when the base does, or when the platform counts itself
 * @param reportedBy the source of that entry
 */
public record Standing(Indicator indicator, BigDecimal current, LocalDate reportedOn, String reportedBy) {

    /**
     * The share of the promised increment that is done, four decimals, half up; a missing base counts as nothing. Below zero
     * when the value fell under its base, above one when the target is passed; {@code null} without a target to measure.
     */
    public BigDecimal progress() {
        BigDecimal base = orZero(indicator.baseValue());
        if (indicator.targetValue() == null) return null;
        BigDecimal promised = indicator.targetValue().subtract(base);
        if (promised.signum() == 0) return null;
        BigDecimal reached = current == null ? BigDecimal.ZERO : current.subtract(base);
        return reached.divide(promised, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal orZero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
