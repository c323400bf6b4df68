package cn.ippledge.collateral;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A reference value by the income approach: what the owner is spared in royalties after tax, discounted to today at the end
 * of each year. Shown beside an appraiser's value, never in its place.
 *
 * @param revenue of each remaining year, the next one first
 * @param royaltyRate share of revenue a licensee would pay
 */
public record RoyaltyRelief(List<Money> revenue, Rate royaltyRate, Rate taxRate, Rate discountRate) {

    private static final int MOST_YEARS = 50;

    public RoyaltyRelief {
        if (revenue.isEmpty() || revenue.size() > MOST_YEARS)
            throw Rejected.field("revenue", CommonReason.OUT_OF_RANGE, "1", MOST_YEARS);
        share("royaltyRate", royaltyRate);
        share("taxRate", taxRate);
        share("discountRate", discountRate);
        revenue = List.copyOf(revenue);
    }

    /**
     * The sum of R(t) · k · (1 − T) / (1 + r)^t. Brought to the one denominator (1 + r)^n it is exact until the single rounding
     * at the end.
     */
    public Money value() {
        BigDecimal growth = BigDecimal.ONE.add(discountRate.value());
        BigDecimal compounded = BigDecimal.ZERO;
        for (Money year : revenue) compounded = compounded.multiply(growth).add(year.yuan());
        BigDecimal kept = royaltyRate.value().multiply(BigDecimal.ONE.subtract(taxRate.value()));
        return Money.of("1").times(compounded.multiply(kept), growth.pow(revenue.size()), RoundingMode.HALF_UP);
    }

    private static void share(String field, Rate rate) {
        if (rate.compareTo(Rate.ZERO) < 0 || rate.compareTo(Rate.ONE) >= 0)
            throw Rejected.field(field, CommonReason.RATE_OUT_OF_RANGE, rate);
    }
}
