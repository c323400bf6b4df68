package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of the promised increment that is done. */
class StandingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // (7,000,000 − 5,000,000) / (30,000,000 − 5,000,000) = 2/25
                "5000000, 30000000, 7000000, 0.0800",
                // (1.2 − 1.1) / 2.2 = 0.04545…
                "1.1, 3.3, 1.2, 0.0455",
                // 1/8 = 0.125 stays; 1/16 = 0.0625; 1/32 = 0.03125 rounds half up
                "0, 32, 1, 0.0313",
                // below the base, and past the target
                "9324, 21266, 9000, -0.0271",
                "4, 20, 24, 1.2500",
                // a missing base counts as nothing, a missing value as nothing reached
                "-, 200, 50, 0.2500",
                "-, 200, -, 0.0000",
                "4, 20, 4, 0.0000",
                // nothing to measure against
                "4, -, 4, -",
                "4, 4, 4, -"
            })
    void isFourDecimalsHalfUp(BigDecimal base, BigDecimal target, BigDecimal current, BigDecimal progress) {
        assertThat(new Standing(indicator(base, target), current, null, null).progress())
                .isEqualTo(progress);
    }

    private static Indicator indicator(BigDecimal base, BigDecimal target) {
        return new Indicator(
                new RegionCode("140802"),
                "X",
                "",
                "",
                "",
                "",
                2020,
                base,
                2025,
                target,
                TargetBound.REACH,
                null,
                null,
                CountingRule.ENTRIES,
                "",
                "",
                "",
                null,
                null);
    }
}
