package cn.ippledge.policy;

import static cn.ippledge.policy.Shipped.quote;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Explanation.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every step, every cap that bit, with its operands: what a clerk reads out to the firm that asks. */
class ExplanationTest {

    private static final String ON = "2026-03-01";

    private static List<String> lines(Quote quote) {
        return quote.explanation().steps().stream().map(ExplanationTest::line).toList();
    }

    private static String line(Step step) {
        return step.label() + ": " + step.formula() + " " + step.operands() + " = " + step.result();
    }

    @Test
    void tellsHowARateBecomesASubsidyAndWhichCapsBit() {
        assertThat(lines(quote(
                        "jinshan-interest-2023",
                        ON,
                        "principal",
                        "10000000",
                        "annualRate",
                        "0.042",
                        "lpr",
                        "0.0345",
                        "daysBorne",
                        "200",
                        "fees",
                        Map.of("guarantee", "120000"),
                        "borrowerOwnsRights",
                        true,
                        "settledOn",
                        "2024-01-01")))
                .containsExactly(
                        "RATE_CAPPED: min(annualRate, lpr × multiple) {annualRate=0.042, lpr=0.0345, multiple=1} = 0.0345",
                        "CAP_PERIOD: min(daysBorne/365, months/12) {daysBorne=200, months=6} = 6/12",
                        "INTEREST_BY_RATE: principal × ipShare × rate × ratio × period {principal=10000000.00, ipShare=1, rate=0.0345, ratio=0.5, period=6/12} = 86250.00",
                        "CAP_LOAN: min(amount, cap) {amount=86250.00, cap=50000.00} = 50000.00",
                        "FEE: fees.insurance × ratio {fees.insurance=0.00, ratio=0.5} = 0.00",
                        "FEE: fees.guarantee × ratio {fees.guarantee=120000.00, ratio=0.5} = 60000.00",
                        "CAP_ITEM: min(amount, cap) {amount=60000.00, cap=50000.00} = 50000.00");
    }

    @Test
    void tellsTheRatiosArticleAndTheLifetimesCap() {
        assertThat(lines(quote(
                        "fujian-interest-2021",
                        ON,
                        "principal",
                        "30000000",
                        "annualRate",
                        "0.05",
                        "lpr",
                        "0.038",
                        "daysBorne",
                        "365",
                        "grantedSoFar",
                        "150000")))
                .containsExactly(
                        "RATIO: ratio {article=问答·比例} = 0.2",
                        "RATE_CAPPED: min(annualRate, lpr × multiple) {annualRate=0.05, lpr=0.038, multiple=1} = 0.038",
                        "INTEREST_BY_RATE: principal × ipShare × rate × ratio × period {principal=30000000.00, ipShare=1, rate=0.038, ratio=0.2, period=365/365} = 228000.00",
                        "CAP_LIFE: min(amount, lifeCap − grantedSoFar) {amount=228000.00, lifeCap − grantedSoFar=50000.00} = 50000.00");
    }

    @Test
    void tellsALumpSumsTierAndTheInterestThatLimitsIt() {
        assertThat(lines(quote(
                        "jiyuan-interest",
                        ON,
                        "yearlyLoanAmount",
                        "2000000",
                        "interestPaid",
                        "25000",
                        "fees",
                        Map.of("valuation", "10000"))))
                .containsExactly(
                        "LUMP_SUM: lumpSum(yearlyLoanAmount) {yearlyLoanAmount=2000000.00} = 30000.00",
                        "CAP_ACTUAL_INTEREST: min(amount, interestPaid) {amount=30000.00, interestPaid=25000.00} = 25000.00",
                        "FEE: fees.valuation × ratio {fees.valuation=10000.00, ratio=0.5} = 5000.00",
                        "FEE: fees.insurance × ratio {fees.insurance=0.00, ratio=0.5} = 0.00");
    }

    @Test
    void tellsPercentagesOfThePrincipal() {
        assertThat(lines(quote(
                        "example-principal-percent",
                        ON,
                        "principal",
                        "10000000",
                        "interestPaid",
                        "400000",
                        "fees",
                        Map.of("insurance", "100000", "valuation", "80000"))))
                .containsExactly(
                        "INTEREST: principal × ipShare × ratio {principal=10000000.00, ipShare=1, ratio=0.03} = 300000.00",
                        "FEE_OF_PRINCIPAL: principal × share {principal=10000000.00, share=0.012} = 120000.00",
                        "CAP_ACTUAL_FEE: min(amount, fees.insurance) {amount=120000.00, fees.insurance=100000.00} = 100000.00",
                        "FEE_OF_PRINCIPAL: principal × share {principal=10000000.00, share=0.005} = 50000.00");
    }

    @Test
    void tellsAnAwardsArticle() {
        assertThat(lines(quote("shuozhou-awards-2021", ON, "item", "PCT_INVENTION", "quantity", "3")))
                .containsExactly(
                        "AWARD_FIXED: award × quantity {award=100000.00, quantity=3, article=重点任务第2项} = 300000.00");
        assertThat(lines(quote(
                        "shuozhou-awards-2021",
                        ON,
                        "item",
                        "PRIZE_PATENT_PURCHASE",
                        "price",
                        "500000",
                        "implementedInProvince",
                        true,
                        "prizeLevel",
                        "NATIONAL")))
                .containsExactly(
                        "AWARD_SHARE: price × share {price=500000.00, share=0.5} = 250000.00",
                        "AWARD_BASE: amount {article=重点任务第12项} = 250000.00",
                        "CAP_ITEM: min(amount, cap) {amount=250000.00, cap=200000.00} = 200000.00");
        assertThat(lines(quote(
                        "zhengzhou-bank-reward-2023", ON, "registeredAmount", "5000000", "registeredOn", "2023-06-01")))
                .containsExactly(
                        "REWARD: registeredAmount × ratio {registeredAmount=5000000.00, ratio=0.001} = 5000.00");
    }

    @Test
    void tellsHowALossIsDivided() {
        assertThat(lines(quote(
                        "guangzhou-compensation-2025",
                        ON,
                        "mode",
                        "BANK",
                        "principal",
                        "4000000",
                        "principalLoss",
                        "1100000",
                        "disposalProceeds",
                        "100000",
                        "ipPledge",
                        true,
                        "bankYearLoss",
                        "0",
                        "bankYearEnrolled",
                        "1",
                        "poolBalance",
                        "450000")))
                .containsExactly(
                        "BREAKER: bankYearLoss > bankYearEnrolled × breaker {bankYearLoss=0.00, bankYearEnrolled=1.00, breaker=0.03} = false",
                        "NET_LOSS: principalLoss − disposalProceeds {principalLoss=1100000.00, disposalProceeds=100000.00} = 1000000.00",
                        "RATIO: ratio {article=要点·政银模式} = 0.4",
                        "ADDITION: ratio + points {ratio=0.4, points=0.15} = 0.55",
                        "CAP_RATIO: min(ratio, ceiling) {ratio=0.55, ceiling=0.5} = 0.5",
                        "SHARE_FUND: loss × share {loss=1000000.00, share=0.5} = 500000.00",
                        "SHARE_BANK: loss × share {loss=1000000.00, share=0.5} = 500000.00",
                        "CAP_POOL: min(amount, poolBalance) {amount=500000.00, poolBalance=450000.00} = 450000.00");
        assertThat(lines(quote("wuhan-compensation-2024", ON, "principalLoss", "1000000", "ipShare", "0.6")))
                .containsExactly(
                        "NET_LOSS: principalLoss − disposalProceeds {principalLoss=1000000.00, disposalProceeds=0.00} = 1000000.00",
                        "COUNTED_LOSS: netLoss × ipShare {netLoss=1000000.00, ipShare=0.6} = 600000.00",
                        "SHARE_FUND: loss × share {loss=600000.00, share=0.5} = 300000.00",
                        "SHARE_BANK: loss × share {loss=600000.00, share=0.5} = 300000.00");
    }

    @Test
    void asksForWhatItNeedsAndNoMore() {
        assertThat(Shipped.policy("qingdao-interest-2024").rule().required()).containsExactly(Fact.principal);
        assertThat(Shipped.policy("qingdao-interest-2024").rule().facts())
                .containsExactlyInAnyOrder(
                        Fact.principal,
                        Fact.signedOn,
                        Fact.firstPledge,
                        Fact.borrowerOwnsRights,
                        Fact.daysBorne,
                        Fact.lpr,
                        Fact.grantedThisYear);
        assertThat(Shipped.policy("beijing-interest-2025").rule().required())
                .containsExactlyInAnyOrder(Fact.principal, Fact.annualRate, Fact.registeredOn, Fact.settledOn);
        assertThat(Shipped.policy("guangzhou-compensation-2025").rule().required())
                .containsExactlyInAnyOrder(
                        Fact.mode, Fact.principal, Fact.principalLoss, Fact.bankYearLoss, Fact.bankYearEnrolled);
        assertThat(Shipped.policy("haikou-compensation-2023").rule().required())
                .containsExactlyInAnyOrder(Fact.principalLoss, Fact.poolBalance);
        assertThat(Shipped.policy("anhui-compensation-2022").rule().required())
                .containsExactlyInAnyOrder(Fact.mode, Fact.principalLoss, Fact.lenderLiability);
        assertThat(Shipped.policy("shuozhou-awards-2021").rule().required()).containsExactly(Fact.item);
        assertThat(Shipped.policy("zhengzhou-bank-reward-2023").rule().required())
                .containsExactlyInAnyOrder(Fact.registeredAmount, Fact.registeredOn);
        assertThat(Shipped.policy("xuchang-fees-2023").rule().required()).containsExactly(Fact.fees);
        assertThat(Shipped.policy("fujian-interest-2021").requiresSettlement()).isTrue();
        assertThat(Shipped.policy("yanhu-interest").requiresSettlement()).isFalse();
        assertThat(Shipped.policy("zhuhai-compensation").requiresSettlement()).isFalse();
    }

    @Test
    void isInForceFromTheFirstDayToTheLast() {
        Policy guangzhou = Shipped.policy("guangzhou-compensation-2025");
        assertThat(guangzhou.inForce(LocalDate.of(2025, 9, 30))).isFalse();
        assertThat(guangzhou.inForce(LocalDate.of(2025, 10, 1))).isTrue();
        assertThat(guangzhou.inForce(LocalDate.of(2028, 9, 30))).isTrue();
        assertThat(guangzhou.inForce(LocalDate.of(2028, 10, 1))).isFalse();
        assertThat(Shipped.policy("zhuhai-compensation").inForce(LocalDate.of(1990, 1, 1)))
                .isTrue();
    }
}
