package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoyaltyReliefTest {

    /** Each year's revenue × 0.03 × 0.85, discounted at 18% to the end of its year; 895,775.23 in the reference vectors. */
    @Test
    void discountsTheRoyaltiesOfFiveYears() {
        List<Money> revenue = Stream.of("10000000", "12000000", "13000000", "12000000", "9000000")
                .map(Money::of)
                .toList();
        RoyaltyRelief relief = new RoyaltyRelief(revenue, Rate.of("0.03"), Rate.of("0.15"), Rate.of("0.18"));
        assertThat(relief.value()).isEqualTo(Money.of("895775.23"));
    }

    @Test
    void oneYearWithoutDiscountIsTheRoyaltyAfterTax() {
        // 1,000,000 × 0.05 × 0.75
        RoyaltyRelief relief =
                new RoyaltyRelief(List.of(Money.of("1000000")), Rate.of("0.05"), Rate.of("0.25"), Rate.ZERO);
        assertThat(relief.value()).isEqualTo(Money.of("37500.00"));
    }

    @Test
    void refusesPercentTypedAsWholeNumbersAndAnEmptyForecast() {
        List<Money> year = List.of(Money.of("1000000"));
        assertThatThrownBy(() -> new RoyaltyRelief(year, Rate.of("3"), Rate.ZERO, Rate.ZERO))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.fields().get(0).field()).isEqualTo("royaltyRate"));
        assertThatThrownBy(() -> new RoyaltyRelief(List.of(), Rate.of("0.03"), Rate.ZERO, Rate.ZERO))
                .isInstanceOf(Rejected.class);
    }
}
