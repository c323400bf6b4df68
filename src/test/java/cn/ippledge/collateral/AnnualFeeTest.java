package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualFeeTest {

    @ParameterizedTest
    @CsvSource({
        "2015-03-10, 2026-03-10, 2026-03-10", // due by the anniversary itself
        "2015-03-10, 2026-03-11, 2027-03-10",
        "2015-03-10, 2026-03-09, 2026-03-10",
        "2020-02-29, 2022-06-01, 2023-02-28", // no 29 February in 2023
        "2025-11-01, 2026-01-05, 2026-11-01"
    })
    void fallsDueOnTheAnniversaryOfFiling(String filed, String paidUntil, String due) {
        assertThat(AnnualFee.next(
                        day(filed), day(paidUntil), day(filed).plusYears(20).minusDays(1)))
                .isEqualTo(new AnnualFee(day(due)));
    }

    @Test
    void noneIsDueOnceTheLastYearIsPaid() {
        assertThat(AnnualFee.next(day("2015-03-10"), day("2034-03-10"), day("2035-03-09")))
                .isEqualTo(new AnnualFee(day("2034-03-10")));
        assertThat(AnnualFee.next(day("2015-03-10"), day("2034-03-11"), day("2035-03-09")))
                .isNull();
    }

    @Test
    void graceEndsSixMonthsLater() {
        assertThat(new AnnualFee(day("2026-03-10")).graceEndsOn()).isEqualTo(day("2026-09-10"));
        assertThat(new AnnualFee(day("2025-08-31")).graceEndsOn()).isEqualTo(day("2026-02-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 0",
        "2026-04-10, 0", // the first month is free
        "2026-04-11, 0.05",
        "2026-05-10, 0.05",
        "2026-05-11, 0.1",
        "2026-09-10, 0.25", // the sixth month
    })
    void surchargeGrowsByFivePercentAMonthAfterTheFirst(String paidOn, String share) {
        assertThat(new AnnualFee(day("2026-03-10")).surcharge(day(paidOn)).toString())
                .isEqualTo(share);
    }
}
