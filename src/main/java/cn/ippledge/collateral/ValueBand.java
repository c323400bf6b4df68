package cn.ippledge.collateral;

import cn.ippledge.shared.Money;

/** The range in which a right's value lies, so that the market need not tell the value itself. Labels: {@code valueBand.NAME}. */
public enum ValueBand {
    BELOW_100K("100000"),
    BELOW_500K("500000"),
    BELOW_1M("1000000"),
    BELOW_5M("5000000"),
    BELOW_10M("10000000"),
    ABOVE_10M(null);

    private final Money limit;

    ValueBand(String limit) {
        this.limit = limit == null ? null : Money.of(limit);
    }

    /** A value on a limit belongs to the range above it. */
    static ValueBand of(Money value) {
        for (ValueBand band : values()) if (band.limit == null || band.limit.exceeds(value)) return band;
        throw new IllegalStateException("The last range has no limit");
    }
}
