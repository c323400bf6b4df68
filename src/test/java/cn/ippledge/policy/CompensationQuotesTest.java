package cn.ippledge.policy;

import static cn.ippledge.policy.Shipped.quote;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published shares of a loss, worked out by hand from the measure. */
class CompensationQuotesTest {

    private static final String ON = "2026-03-01";

    private static Quote guangzhou(String principal, String loss, Object... more) {
        Object[] facts = new Object[10 + more.length];
        Object[] base = {
            "mode",
            "BANK",
            "principal",
            principal,
            "principalLoss",
            loss,
            "bankYearLoss",
            "0",
            "bankYearEnrolled",
            "100000000"
        };
        System.arraycopy(base, 0, facts, 0, base.length);
        System.arraycopy(more, 0, facts, base.length, more.length);
        return quote("guangzhou-compensation-2025", ON, facts);
    }

    /** 40, 30, 20% of a loss of 100,000 up to 5, 15, 30 million, the whole loan at one ratio. */
    @ParameterizedTest
    @CsvSource({
        "4999999.99, 40000.00",
        "5000000.00, 40000.00",
        "5000000.01, 30000.00",
        "15000000.00, 30000.00",
        "15000000.01, 20000.00",
        "30000000.00, 20000.00"
    })
    void guangzhouTakesTheRatioOfTheLoansSize(String principal, String fund) {
        Quote quote = guangzhou(principal, "100000");
        assertThat(quote.amount()).isEqualTo(Money.of(fund));
        assertThat(quote.share(Party.BANK)).isEqualTo(Money.of("100000").minus(Money.of(fund)));
    }

    @Test
    void guangzhouRefusesALoanAboveThirtyMillion() {
        Quote quote = guangzhou("30000000.01", "100000");
        assertThat(quote.decision()).isEqualTo(Quote.Decision.REFUSED);
        assertThat(quote.reasons()).extracting(Quote.Ground::code).containsExactly("LOAN_TOO_LARGE");
        assertThat(quote.amount()).isEqualTo(Money.ZERO);
        assertThat(quote.shares()).isEmpty();
    }

    @Test
    void guangzhouAddsPointsUpToHalf() {
        // 20% + 15 = 35% for an IP pledge; the key list adds no second 15; the tool adds 5: 40%.
        assertThat(guangzhou("20000000", "100000", "ipPledge", true).amount()).isEqualTo(Money.of("35000.00"));
        assertThat(guangzhou("20000000", "100000", "keyList", true).amount()).isEqualTo(Money.of("35000.00"));
        assertThat(guangzhou("20000000", "100000", "ipPledge", true, "keyList", true, "monetaryTool", true)
                        .amount())
                .isEqualTo(Money.of("40000.00"));
        // 30 + 15 + 5 = 50 is just allowed, 40 + 15 = 55 is cut to 50.
        assertThat(guangzhou("10000000", "100000", "ipPledge", true, "monetaryTool", true)
                        .amount())
                .isEqualTo(Money.of("50000.00"));
        assertThat(guangzhou("3000000", "100000", "ipPledge", true).amount()).isEqualTo(Money.of("50000.00"));
    }

    @Test
    void guangzhouGivesTheOddFenToTheLargestRemainder() {
        // 30% of 1,000,000.01 is 300,000.003, 70% is 700,000.007: the fen is the bank's.
        Quote quote = guangzhou("8000000", "1000000.01");
        assertThat(quote.share(Party.FUND)).isEqualTo(Money.of("300000.00"));
        assertThat(quote.share(Party.BANK)).isEqualTo(Money.of("700000.01"));
    }

    @Test
    void guangzhouCompensatesTheGuarantorByAFifth() {
        Quote quote = quote(
                "guangzhou-compensation-2025",
                ON,
                "mode",
                "GUARANTOR",
                "principal",
                "40000000",
                "principalLoss",
                "500000",
                "ipPledge",
                true,
                "bankYearLoss",
                "0",
                "bankYearEnrolled",
                "1");
        // The size limit and the additions are the bank mode's.
        assertThat(quote.share(Party.FUND)).isEqualTo(Money.of("100000.00"));
        assertThat(quote.share(Party.GUARANTOR)).isEqualTo(Money.of("400000.00"));
    }

    /** Strictly above 3% of 10 million: 300,000 passes, a fen more pauses. */
    @ParameterizedTest
    @CsvSource({"299999.99, GRANTED", "300000.00, GRANTED", "300000.01, SUSPENDED"})
    void guangzhouPausesABankWhoseLossesAreAboveThreePercent(String loss, Quote.Decision decision) {
        Quote quote = quote(
                "guangzhou-compensation-2025",
                ON,
                "mode",
                "BANK",
                "principal",
                "1000000",
                "principalLoss",
                "1000",
                "bankYearLoss",
                loss,
                "bankYearEnrolled",
                "10000000");
        assertThat(quote.decision()).isEqualTo(decision);
        assertThat(quote.reasons().isEmpty()).isEqualTo(decision == Quote.Decision.GRANTED);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, REFUSED", "2025-10-01, GRANTED", "2028-09-30, GRANTED", "2028-10-01, REFUSED"})
    void guangzhouIsInForceForThreeYears(String on, Quote.Decision decision) {
        Quote quote = quote(
                "guangzhou-compensation-2025",
                on,
                "mode",
                "BANK",
                "principal",
                "1000000",
                "principalLoss",
                "1000",
                "bankYearLoss",
                "0",
                "bankYearEnrolled",
                "0");
        assertThat(quote.decision()).isEqualTo(decision);
    }

    @Test
    void zhongshanDividesAmongFour() {
        // 100.01: 54.0054, 26.0026, 16.0016, 4.0004; the fen left over is the fund's, whose remainder is the largest.
        Quote quote = quote("zhongshan-compensation", ON, "principalLoss", "100.01");
        assertThat(quote.shares())
                .containsExactly(
                        new Quote.Share(Party.FUND, Money.of("54.01")),
                        new Quote.Share(Party.BANK, Money.of("26.00")),
                        new Quote.Share(Party.INSURER, Money.of("16.00")),
                        new Quote.Share(Party.EVALUATOR, Money.of("4.00")));
        assertThat(quote.amount()).isEqualTo(Money.of("54.01"));
        // 2 fen: 1.08, 0.52, 0.32, 0.08; the fund has one, the bank the other.
        Quote small = quote("zhongshan-compensation", ON, "principalLoss", "0.02");
        assertThat(List.of(small.share(Party.FUND), small.share(Party.BANK)))
                .containsExactly(Money.of("0.01"), Money.of("0.01"));
    }

    @Test
    void zhuhaiLeavesThreeFifthsWithTheBank() {
        // 333,333.33: 133,333.332 and 199,999.998
        Quote quote = quote("zhuhai-compensation", ON, "principalLoss", "400000", "disposalProceeds", "66666.67");
        assertThat(quote.share(Party.FUND)).isEqualTo(Money.of("133333.33"));
        assertThat(quote.share(Party.BANK)).isEqualTo(Money.of("200000.00"));
    }

    @Test
    void weihaiStacksTheCityOnTheProvinceUpToTheCitysCap() {
        // 6,000,000: 2,400,000 and 1,200,000, of which the city pays 1,000,000 in the bank's first business year.
        Quote first = quote("weihai-compensation", ON, "principalLoss", "6000000", "bankFirstBusinessYear", true);
        assertThat(first.share(Party.PROVINCE)).isEqualTo(Money.of("2400000.00"));
        assertThat(first.share(Party.CITY)).isEqualTo(Money.of("1000000.00"));
        assertThat(first.share(Party.BANK)).isEqualTo(Money.of("2600000.00"));
        assertThat(first.amount()).isEqualTo(Money.of("3400000.00"));
        // Later at most 1,500,000: 20% of 7.5 million is just that, of 7,500,000.05 a fen more.
        assertThat(quote("weihai-compensation", ON, "principalLoss", "7500000").share(Party.CITY))
                .isEqualTo(Money.of("1500000.00"));
        Quote over = quote("weihai-compensation", ON, "principalLoss", "7500000.05");
        assertThat(over.share(Party.CITY)).isEqualTo(Money.of("1500000.00"));
        // 40% of 7,500,000.05 is 3,000,000.02; the bank has the rest.
        assertThat(over.share(Party.PROVINCE)).isEqualTo(Money.of("3000000.02"));
        assertThat(over.share(Party.BANK)).isEqualTo(Money.of("3000000.03"));
    }

    @Test
    void anhuiKeepsAllLevelsWithinFourFifthsOfTheLendersLiability() {
        // 35% for a first loan is 350,000; others paid 500,000; 80% of 1,000,000 leaves 300,000.
        Quote quote = quote(
                "anhui-compensation-2022",
                ON,
                "mode",
                "BANK",
                "principalLoss",
                "1000000",
                "firstLoan",
                true,
                "ipPledge",
                true,
                "lenderLiability",
                "1000000",
                "otherLevelsPaid",
                "500000");
        assertThat(quote.share(Party.FUND)).isEqualTo(Money.of("300000.00"));
        assertThat(quote.share(Party.OTHER)).isEqualTo(Money.of("500000.00"));
        assertThat(quote.share(Party.BANK)).isEqualTo(Money.of("200000.00"));
        assertThat(quote.amount()).isEqualTo(Money.of("300000.00"));
    }

    @Test
    void anhuiGivesGuarantorsAFifthAndFivePointsForAnIpPledge() {
        Quote quote = quote(
                "anhui-compensation-2022",
                ON,
                "mode",
                "GUARANTOR",
                "principalLoss",
                "1000000",
                "ipPledge",
                true,
                "lenderLiability",
                "1000000");
        assertThat(quote.share(Party.FUND)).isEqualTo(Money.of("250000.00"));
        assertThat(quote.share(Party.GUARANTOR)).isEqualTo(Money.of("750000.00"));
    }

    @Test
    void haikouSharesTheIpPartWithinThePool() {
        Object[] facts = {"principalLoss", "1000000", "ipShare", "0.6", "poolBalance", "250000"};
        // 50% of 600,000 would be 300,000, but there are 250,000.
        Quote quote = quote("haikou-compensation-2023", ON, facts);
        assertThat(quote.share(Party.FUND)).isEqualTo(Money.of("250000.00"));
        assertThat(quote.share(Party.BANK)).isEqualTo(Money.of("750000.00"));
    }

    /** Half of the loss that the IP pledge secured, if that is at least half: 50% of 1,000,000 × 0.5. */
    @ParameterizedTest
    @CsvSource({"0.49999999, REFUSED, 0.00", "0.5, GRANTED, 250000.00", "0.50000002, GRANTED, 250000.01"})
    void wuhanWantsHalfOfTheLoanSecuredByIp(String ipShare, Quote.Decision decision, String amount) {
        Quote quote = quote("wuhan-compensation-2024", ON, "principalLoss", "1000000", "ipShare", ipShare);
        assertThat(quote.decision()).isEqualTo(decision);
        assertThat(quote.amount()).isEqualTo(Money.of(amount));
    }

    @Test
    void qingdaoPaysNothingFromPublicMoney() {
        Quote quote = quote("qingdao-compensation", ON, "principalLoss", "100000");
        assertThat(quote.amount()).isEqualTo(Money.ZERO);
        assertThat(quote.share(Party.INSURER)).isEqualTo(Money.of("60000.00"));
        assertThat(quote.share(Party.BANK)).isEqualTo(Money.of("20000.00"));
        assertThat(quote.share(Party.GUARANTOR)).isEqualTo(Money.of("20000.00"));
    }

    @Test
    void whatOtherLevelsPaidRelievesTheLenderFirstAndThenTheFund() {
        // Half each of 100,000; others paid 70,000: the bank's 50,000 are covered, the fund pays the last 30,000.
        Quote quote = quote("yanhu-compensation", ON, "principalLoss", "100000", "otherLevelsPaid", "70000");
        assertThat(quote.share(Party.BANK)).isEqualTo(Money.ZERO);
        assertThat(quote.share(Party.FUND)).isEqualTo(Money.of("30000.00"));
        assertThat(quote("yanhu-compensation", ON, "principalLoss", "100000", "otherLevelsPaid", "100000.01")
                        .reasons())
                .extracting(Quote.Ground::code)
                .containsExactly("OTHER_LEVELS_COVER_LOSS");
    }

    @Test
    void nothingIsSharedWhenTheProceedsCoverTheLoss() {
        assertThat(quote("yanhu-compensation", ON, "principalLoss", "1000", "disposalProceeds", "1000")
                        .reasons())
                .extracting(Quote.Ground::code)
                .containsExactly("NO_NET_LOSS");
    }
}
