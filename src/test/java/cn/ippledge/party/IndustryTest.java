package cn.ippledge.party;

import static cn.ippledge.party.SizeClass.LARGE;
import static cn.ippledge.party.SizeClass.MEDIUM;
import static cn.ippledge.party.SizeClass.MICRO;
import static cn.ippledge.party.SizeClass.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The size table row by row (工信部联企业〔2011〕300号): at each limit, and one unit below it in each measure. Figures in
 * 10,000 yuan as the table prints them; a dash where the industry does not ask for the measure.
 */
class IndustryTest {

    private static final String MUCH = "9999999";

    @ParameterizedTest
    @CsvSource({
        // industry, measure, large, medium, small
        "AGRICULTURE,            -, 20000/500/50, -",
        "MANUFACTURING,          1000/300/20, 40000/2000/300, -",
        "CONSTRUCTION,           -, 80000/6000/300, 80000/5000/300",
        "WHOLESALE,              200/20/5, 40000/5000/1000, -",
        "RETAIL,                 300/50/10, 20000/500/100, -",
        "TRANSPORT,              1000/300/20, 30000/3000/200, -",
        "STORAGE,                200/100/20, 30000/1000/100, -",
        "POST,                   1000/300/20, 30000/2000/100, -",
        "LODGING,                300/100/10, 10000/2000/100, -",
        "CATERING,               300/100/10, 10000/2000/100, -",
        "INFORMATION_TRANSMISSION, 2000/100/10, 100000/1000/100, -",
        "SOFTWARE,               300/100/10, 10000/1000/50, -",
        "REAL_ESTATE,            -, 200000/1000/100, 10000/5000/2000",
        "PROPERTY_MANAGEMENT,    1000/300/100, 5000/1000/500, -",
        "LEASING_AND_BUSINESS,   300/100/10, -, 120000/8000/100",
        "OTHER,                  300/100/10, -, -"
    })
    void aSizeNeedsEveryMeasureOfItsIndustry(Industry industry, String staff, String revenue, String assets) {
        SizeClass[] below = {MEDIUM, SMALL, MICRO}, at = {LARGE, MEDIUM, SMALL};
        for (int tier = 0; tier < 3; tier++) {
            String e = limit(staff, tier), r = limit(revenue, tier), a = limit(assets, tier);
            assertThat(size(industry, e, r, a, 0, 0, 0)).as("at the limit").isEqualTo(at[tier]);
            if (!staff.equals("-"))
                assertThat(size(industry, e, MUCH, MUCH, 1, 0, 0))
                        .as("one person fewer")
                        .isEqualTo(below[tier]);
            if (!revenue.equals("-"))
                assertThat(size(industry, MUCH, r, MUCH, 0, 1, 0))
                        .as("one fen less revenue")
                        .isEqualTo(below[tier]);
            if (!assets.equals("-"))
                assertThat(size(industry, MUCH, MUCH, a, 0, 0, 1))
                        .as("one fen less assets")
                        .isEqualTo(below[tier]);
        }
    }

    @Test
    void theWorkedCasesOfTheTable() {
        // Industry: 1000 staff and revenue of 400 million yuan (40,000 × 10,000) make it large; 999 staff do not.
        assertThat(Industry.MANUFACTURING.sizeOf(1000, Money.of("400000000"), Money.ZERO))
                .isEqualTo(LARGE);
        assertThat(Industry.MANUFACTURING.sizeOf(999, Money.of("400000000"), Money.ZERO))
                .isEqualTo(MEDIUM);
        assertThat(Industry.MANUFACTURING.sizeOf(1000, Money.of("399999999.99"), Money.ZERO))
                .isEqualTo(MEDIUM);
        // Software with 28 people and 6.2 million yuan: ≥ 10 people and ≥ 0.5 million, below 100 people: small.
        assertThat(Industry.SOFTWARE.sizeOf(28, Money.of("6200000"), Money.ZERO))
                .isEqualTo(SMALL);
        // Many people with little revenue stay micro: both limits are needed.
        assertThat(Industry.RETAIL.sizeOf(500, Money.of("999999.99"), Money.ZERO))
                .isEqualTo(MICRO);
    }

    @Test
    void everythingBelowLargeIsSmallOrMediumEnterprise() {
        assertThat(LARGE.isSme()).isFalse();
        assertThat(MEDIUM.isSme() && SMALL.isSme() && MICRO.isSme()).isTrue();
        assertThat(SMALL.isSmallOrMicro() && MICRO.isSmallOrMicro()).isTrue();
        assertThat(MEDIUM.isSmallOrMicro() || LARGE.isSmallOrMicro()).isFalse();
    }

    private static String limit(String limits, int tier) {
        return limits.equals("-") ? "0" : limits.split("/")[tier];
    }

    private static SizeClass size(
            Industry industry, String staff, String revenue, String assets, int fewer, int fenLess, int fenLessAssets) {
        return industry.sizeOf(
                Integer.parseInt(staff) - fewer,
                Money.of(revenue + "0000").minus(Money.ofFen(fenLess)),
                Money.of(assets + "0000").minus(Money.ofFen(fenLessAssets)));
    }
}
