package cn.ippledge.policy;

import static cn.ippledge.policy.Shipped.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published subsidies, rewards and awards, worked out by hand from the measure. */
class SubsidyQuotesTest {

    private static final String ON = "2026-03-01";

    private static Money fujian(Object... facts) {
        return quote("fujian-interest-2021", ON, facts).amount();
    }

    @Test
    void fujianPaysAFifthOfTheLprOrHalfForAnInsuredSmallFirm() {
        Object[] plain = {"principal", "2000000", "annualRate", "0.0435", "lpr", "0.038"};
        // 2,000,000 × 3.8% × 20%
        assertThat(fujian(plain)).isEqualTo(Money.of("15200.00"));
        // × 50%
        assertThat(fujian(
                        "principal",
                        "2000000",
                        "annualRate",
                        "0.0435",
                        "lpr",
                        "0.038",
                        "smallOrMicro",
                        true,
                        "insured",
                        true))
                .isEqualTo(Money.of("38000.00"));
        assertThat(fujian(
                        "principal",
                        "2000000",
                        "annualRate",
                        "0.0435",
                        "lpr",
                        "0.038",
                        "smallOrMicro",
                        true,
                        "guaranteed",
                        true))
                .isEqualTo(Money.of("38000.00"));
        // A medium firm's insurance earns nothing more.
        assertThat(fujian("principal", "2000000", "annualRate", "0.0435", "lpr", "0.038", "insured", true))
                .isEqualTo(Money.of("15200.00"));
        // The actual rate where it is lower: 2,000,000 × 3% × 20%.
        assertThat(fujian("principal", "2000000", "annualRate", "0.03", "lpr", "0.038"))
                .isEqualTo(Money.of("12000.00"));
    }

    /** 15,200 for a year: 15,200 × 180 ÷ 365 = 7,495.89; a leap day and a second year add nothing. */
    @ParameterizedTest
    @CsvSource({"180, 7495.89", "365, 15200.00", "366, 15200.00", "700, 15200.00", "0, 0.00"})
    void fujianPaysForAYearAtMost(String days, String amount) {
        assertThat(fujian("principal", "2000000", "annualRate", "0.0435", "lpr", "0.038", "daysBorne", days))
                .isEqualTo(Money.of(amount));
    }

    @Test
    void fujianStopsAtTwoHundredThousandForALifetime() {
        // 30,000,000 × 3.8% × 20% = 228,000
        Object[] large = {"principal", "30000000", "annualRate", "0.05", "lpr", "0.038"};
        assertThat(fujian(large)).isEqualTo(Money.of("200000.00"));
        assertThat(fujian("principal", "30000000", "annualRate", "0.05", "lpr", "0.038", "grantedSoFar", "150000.01"))
                .isEqualTo(Money.of("49999.99"));
        assertThat(fujian("principal", "30000000", "annualRate", "0.05", "lpr", "0.038", "grantedSoFar", "250000"))
                .isEqualTo(Money.ZERO);
        assertThat(quote(
                                "fujian-interest-2021",
                                ON,
                                "principal",
                                "1000",
                                "annualRate",
                                "0.05",
                                "lpr",
                                "0.038",
                                "grantedElsewhere",
                                true)
                        .reasons())
                .extracting(Quote.Ground::code)
                .containsExactly("ALREADY_SUBSIDISED");
    }

    /** 60% of the LPR: 5,000,000 × 3.45% × 60% = 103,500; half a million a year at most. */
    @ParameterizedTest
    @CsvSource({"5000000, 0, 103500.00", "30000000, 0, 500000.00", "5000000, 450000, 50000.00", "5000000, 500000, 0.00"
    })
    void qingdaoPaysSixTenthsOfTheLpr(String principal, String granted, String amount) {
        assertThat(quote(
                                "qingdao-interest-2024",
                                ON,
                                "principal",
                                principal,
                                "lpr",
                                "0.0345",
                                "firstPledge",
                                true,
                                "borrowerOwnsRights",
                                true,
                                "grantedThisYear",
                                granted)
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    @Test
    void qingdaoNamesEveryConditionThatIsNotMet() {
        Quote quote = quote("qingdao-interest-2024", ON, "principal", "5000000", "lpr", "0.0345");
        assertThat(quote.reasons())
                .extracting(Quote.Ground::code)
                .containsExactly("NOT_FIRST_PLEDGE", "RIGHTS_NOT_OWNED");
    }

    private static Quote beijing(String registered, String settled, String annualRate) {
        return quote(
                "beijing-interest-2025",
                ON,
                "principal",
                "4000000",
                "annualRate",
                annualRate,
                "lpr",
                "0.0345",
                "ipShare",
                "0.5",
                "registeredOn",
                registered,
                "settledOn",
                settled);
    }

    @Test
    void beijingCountsTheActualRateUpToTheLprByOnePointFour() {
        // 3.45% × 1.4 = 4.83%: 4,000,000 × 0.5 × 4.83% × 50%
        assertThat(beijing("2023-05-01", "2024-06-30", "0.05").amount()).isEqualTo(Money.of("48300.00"));
        // 4,000,000 × 0.5 × 4.5% × 50%
        assertThat(beijing("2023-05-01", "2024-06-30", "0.045").amount()).isEqualTo(Money.of("45000.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-01, 2023-12-31, SETTLED_OUTSIDE_WINDOW",
        "2023-05-01, 2025-01-01, SETTLED_OUTSIDE_WINDOW",
        "2024-07-02, 2024-07-01, REGISTERED_AFTER_SETTLEMENT"
    })
    void beijingWantsThePledgeRegisteredAndTheLoanSettledIn2024(String registered, String settled, String ground) {
        assertThat(beijing(registered, settled, "0.05").reasons())
                .extracting(Quote.Ground::code)
                .containsExactly(ground);
        assertThat(beijing("2024-01-01", "2024-01-01", "0.05").granted()).isTrue();
        assertThat(beijing("2024-12-31", "2024-12-31", "0.05").granted()).isTrue();
    }

    private static Quote jinshan(String principal, String ipShare, Map<String, String> fees, Object... more) {
        Object[] base = {
            "principal",
            principal,
            "annualRate",
            "0.042",
            "lpr",
            "0.0345",
            "ipShare",
            ipShare,
            "fees",
            fees,
            "borrowerOwnsRights",
            true,
            "settledOn",
            "2024-06-30"
        };
        Object[] facts = java.util.stream.Stream.concat(java.util.Arrays.stream(base), java.util.Arrays.stream(more))
                .toArray();
        return quote("jinshan-interest-2023", ON, facts);
    }

    @Test
    void jinshanPaysHalfOfSixMonthsAndOfTheFees() {
        Quote quote = jinshan("3000000", "0.8", Map.of("insurance", "30000", "guarantee", "120000"));
        // 3,000,000 × 0.8 × 3.45% × 50% × 6/12
        assertThat(quote.item(Item.INTEREST)).isEqualTo(Money.of("20700.00"));
        assertThat(quote.item(Item.INSURANCE)).isEqualTo(Money.of("15000.00"));
        // 60,000, but 50,000 at most
        assertThat(quote.item(Item.GUARANTEE)).isEqualTo(Money.of("50000.00"));
        assertThat(quote.amount()).isEqualTo(Money.of("85700.00"));
        // 10,000,000 × 3.45% × 50% ÷ 2 = 86,250, but 50,000 at most
        assertThat(jinshan("10000000", "1", Map.of()).amount()).isEqualTo(Money.of("50000.00"));
        // 41,400 for a year: × 90 ÷ 365
        assertThat(jinshan("3000000", "0.8", Map.of(), "daysBorne", "90").amount())
                .isEqualTo(Money.of("10208.22"));
        // 182 days are less than half of 365, 183 are more: 41,400 × 182 ÷ 365 = 20,643.29.
        assertThat(jinshan("3000000", "0.8", Map.of(), "daysBorne", "182").amount())
                .isEqualTo(Money.of("20643.29"));
        assertThat(jinshan("3000000", "0.8", Map.of(), "daysBorne", "183").amount())
                .isEqualTo(Money.of("20700.00"));
    }

    @Test
    void jinshanWantsThirtyPercentOfIp() {
        assertThat(jinshan("3000000", "0.29999999", Map.of()).reasons())
                .extracting(Quote.Ground::code)
                .containsExactly("IP_SHARE_BELOW_MINIMUM");
        assertThat(jinshan("3000000", "0.3", Map.of()).granted()).isTrue();
    }

    @Test
    void fuyangPaysHalfOfTheLpr() {
        // 2,000,000 × 3.7% × 50%
        assertThat(quote("fuyang-interest-2022", ON, "principal", "2000000", "lpr", "0.037")
                        .amount())
                .isEqualTo(Money.of("37000.00"));
    }

    @Test
    void nanshaPaysHalfOfTheInterestPaidAndOfTheFees() {
        Quote quote = quote(
                "nansha-interest-2023",
                ON,
                "interestPaid",
                "300000.01",
                "penaltyInterestPaid",
                "9999",
                "fees",
                Map.of("valuation", "20000"));
        // 150,000.005 rounds up; the penalty earns nothing
        assertThat(quote.item(Item.INTEREST)).isEqualTo(Money.of("150000.01"));
        assertThat(quote.item(Item.VALUATION)).isEqualTo(Money.of("10000.00"));
        assertThat(quote("nansha-interest-2023", ON, "interestPaid", "2400000", "fees", Map.of())
                        .amount())
                .isEqualTo(Money.of("1000000.00"));
    }

    @Test
    void xuchangPaysHalfOfTheFeesWithinEachFeesYear() {
        Quote quote = quote(
                "xuchang-fees-2023", ON, "fees", Map.of("valuation", "300000", "insurance", "30000", "guarantee", "9"));
        assertThat(quote.item(Item.VALUATION)).isEqualTo(Money.of("100000.00"));
        assertThat(quote.item(Item.INSURANCE)).isEqualTo(Money.of("15000.00"));
        // 20,000 a year for insurance, of which 15,000 are used.
        assertThat(quote("xuchang-fees-2023", ON, "fees", Map.of("insurance", "30000"), "grantedThisYear", "15000")
                        .amount())
                .isEqualTo(Money.of("5000.00"));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01, 12345.68", "2023-12-31, 12345.68", "2022-12-31, 0.00", "2024-01-01, 0.00"})
    void zhengzhouRewardsBanksByOneThousandth(String registered, String amount) {
        // 12,345,678.90 × 0.1% = 12,345.6789
        assertThat(quote(
                                "zhengzhou-bank-reward-2023",
                                ON,
                                "registeredAmount",
                                "12345678.90",
                                "registeredOn",
                                registered)
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    @Test
    void theExamplePaysPercentagesOfThePrincipalWithinWhatWasReallyPaid() {
        Quote quote = quote(
                "example-principal-percent",
                ON,
                "principal",
                "10000000",
                "interestPaid",
                "250000",
                "fees",
                Map.of("insurance", "100000", "valuation", "80000"));
        // 300,000 but 250,000 paid; 120,000 but 100,000 paid; 50,000 of 80,000
        assertThat(quote.item(Item.INTEREST)).isEqualTo(Money.of("250000.00"));
        assertThat(quote.item(Item.INSURANCE)).isEqualTo(Money.of("100000.00"));
        assertThat(quote.item(Item.VALUATION)).isEqualTo(Money.of("50000.00"));
        // 600,000, 240,000 and 100,000 meet the caps of 360,000, 150,000 and 60,000.
        assertThat(quote(
                                "example-principal-percent",
                                ON,
                                "principal",
                                "20000000",
                                "interestPaid",
                                "900000",
                                "fees",
                                Map.of("insurance", "900000", "valuation", "900000"))
                        .amount())
                .isEqualTo(Money.of("570000.00"));
    }

    /** 朔政办发〔2021〕38号, two of each where a number counts. */
    @ParameterizedTest
    @CsvSource({
        "DOMESTIC_INVENTION, 20000",
        "HIGH_VALUE_INVENTION, 100000",
        "PCT_INVENTION, 200000",
        "PROVINCIAL_PRIZE_1, 100000",
        "PROVINCIAL_PRIZE_2, 60000",
        "PROVINCIAL_PRIZE_3, 20000",
        "GEOGRAPHICAL_INDICATION, 200000",
        "SCENIC_AREA_COLLECTIVE_TRADEMARK, 100000",
        "NATIONAL_DEMONSTRATION_ENTERPRISE, 200000",
        "NATIONAL_ADVANTAGE_ENTERPRISE, 100000",
        "PROVINCIAL_ADVANTAGE_ENTERPRISE, 100000",
        "PROVINCIAL_IMPLEMENTATION_PROJECT, 100000",
        "COPYRIGHT_DEMO_UNIT_NATIONAL, 100000",
        "COPYRIGHT_DEMO_PARK_NATIONAL, 200000",
        "COPYRIGHT_DEMO_UNIT_PROVINCIAL, 60000",
        "COPYRIGHT_DEMO_PARK_PROVINCIAL, 100000"
    })
    void shuozhouAwardsFixedAmounts(String item, String amount) {
        assertThat(quote("shuozhou-awards-2021", ON, "item", item, "quantity", "2")
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource({"99999.99, 99999.99", "100000.00, 100000.00", "100000.01, 100000.00"})
    void shuozhouPaysTheCertificationFeeUpToAHundredThousand(String fee, String amount) {
        assertThat(quote("shuozhou-awards-2021", ON, "item", "IP_MANAGEMENT_CERTIFICATION", "actualFee", fee)
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    private static Quote purchase(String price, boolean related, boolean inProvince, String level) {
        return quote(
                "shuozhou-awards-2021",
                ON,
                "item",
                "PRIZE_PATENT_PURCHASE",
                "price",
                price,
                "relatedSeller",
                related,
                "implementedInProvince",
                inProvince,
                "prizeLevel",
                level);
    }

    @Test
    void shuozhouPaysHalfOfAPrizePatentsPrice() {
        assertThat(purchase("300000.01", false, true, "NATIONAL").amount()).isEqualTo(Money.of("150000.01"));
        assertThat(purchase("400000.01", false, true, "PROVINCIAL").amount()).isEqualTo(Money.of("200000.00"));
        assertThat(purchase("1", true, false, "OTHER").reasons())
                .extracting(Quote.Ground::code)
                .containsExactly("RELATED_SELLER", "NOT_IMPLEMENTED_IN_PROVINCE", "PRIZE_LEVEL_TOO_LOW");
        assertThatThrownBy(() -> quote(
                        "shuozhou-awards-2021",
                        ON,
                        "item",
                        "PRIZE_PATENT_PURCHASE",
                        "price",
                        "1",
                        "implementedInProvince",
                        true))
                .isInstanceOf(Rejected.class)
                .satisfies(e -> assertThat(((Rejected) e).fields())
                        .extracting(Rejected.Field::field)
                        .containsExactly("prizeLevel"));
    }

    @Test
    void shuozhouKnowsItsOwnItemsOnly() {
        assertThatThrownBy(() -> quote("shuozhou-awards-2021", ON, "item", "NOBEL_PRIZE"))
                .isInstanceOf(Rejected.class)
                .satisfies(e -> assertThat(((Rejected) e).fields())
                        .extracting(Rejected.Field::field)
                        .containsExactly("item"));
    }

    /** Illustrative tiers of Jiyuan, limit and limit ± 1 fen, with the interest really paid as a ceiling. */
    @ParameterizedTest
    @CsvSource({
        "1000000.00, 999999, 10000.00",
        "1000000.01, 999999, 30000.00",
        "3000000.00, 999999, 30000.00",
        "3000000.01, 999999, 60000.00",
        "5000000.00, 999999, 60000.00",
        "5000000.01, 999999, 100000.00",
        "5000000.01, 80000.50, 80000.50"
    })
    void jiyuanPaysLumpSumsBySize(String loans, String interest, String amount) {
        assertThat(quote("jiyuan-interest", ON, "yearlyLoanAmount", loans, "interestPaid", interest, "fees", Map.of())
                        .amount())
                .isEqualTo(Money.of(amount));
    }
}
