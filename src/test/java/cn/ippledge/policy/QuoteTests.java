package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Explanation.Trace;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every policy that ships, whatever the case. */
class QuoteTests {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final List<Policy> COMPENSATIONS = Shipped.all().stream()
            .filter(policy -> policy.kind() == PolicyKind.COMPENSATION)
            .toList();
    private static final List<Policy> SUBSIDIES = Shipped.all().stream()
            .filter(policy -> policy.kind() == PolicyKind.INTEREST || policy.kind() == PolicyKind.FEE)
            .toList();

    @Provide
    Arbitrary<Policy> compensations() {
        return Arbitraries.of(COMPENSATIONS);
    }

    @Provide
    Arbitrary<Policy> subsidies() {
        return Arbitraries.of(SUBSIDIES);
    }

    private static Facts loss(long loss, long proceeds, long other, long pool, boolean flag, int share) {
        return Facts.NONE
                .with(Fact.mode, flag ? "BANK" : "GUARANTOR")
                .with(Fact.principal, Money.ofFen(Math.max(loss, 100)))
                .with(Fact.principalLoss, Money.ofFen(loss))
                .with(Fact.disposalProceeds, Money.ofFen(proceeds))
                .with(Fact.otherLevelsPaid, Money.ofFen(other))
                .with(Fact.lenderLiability, Money.ofFen(loss))
                .with(Fact.poolBalance, Money.ofFen(pool))
                .with(Fact.ipShare, new Rate(BigDecimal.valueOf(share, 4)))
                .with(Fact.bankYearLoss, Money.ZERO)
                .with(Fact.bankYearEnrolled, Money.ZERO)
                .with(Fact.ipPledge, flag)
                .with(Fact.firstLoan, flag);
    }

    @Property(tries = 2000)
    void sharesMakeUpTheNetLossAndNobodyOwes(
            @ForAll("compensations") Policy policy,
            @ForAll @LongRange(min = 0, max = 3_000_000_000L) long loss,
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long proceeds,
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long other,
            @ForAll @LongRange(min = 0, max = 3_000_000_000L) long pool,
            @ForAll boolean flag,
            @ForAll @IntRange(min = 0, max = 10_000) int share) {
        Quote quote = policy.quote(loss(loss, proceeds, other, pool, flag, share), ON);
        if (!quote.granted()) {
            assertThat(quote.amount()).isEqualTo(Money.ZERO);
            assertThat(quote.shares()).isEmpty();
            assertThat(quote.reasons()).isNotEmpty();
            return;
        }
        assertThat(Money.sum(quote.shares().stream().map(Quote.Share::amount).toList()))
                .isEqualTo(Money.ofFen(loss - proceeds));
        assertThat(quote.shares()).noneMatch(part -> part.amount().isNegative());
        Money publicSide = Money.sum(quote.shares().stream()
                .filter(part -> part.party().isPublic())
                .map(Quote.Share::amount)
                .toList());
        assertThat(quote.amount()).isEqualTo(publicSide);
        assertThat(publicSide.exceeds(Money.ofFen(pool))).isFalse();
    }

    private static Facts subsidy(long interest, long principal, String rate, int days, long thisYear, long soFar) {
        Money paid = Money.ofFen(interest);
        return Facts.NONE
                .with(Fact.interestPaid, paid)
                .with(Fact.principal, Money.ofFen(principal))
                .with(Fact.yearlyLoanAmount, Money.ofFen(principal))
                .with(Fact.annualRate, Rate.annual(rate))
                .with(Fact.lpr, Rate.annual("0.0345"))
                .with(Fact.daysBorne, BigDecimal.valueOf(days))
                .with(Fact.fees, Map.of(Item.VALUATION, paid, Item.INSURANCE, paid, Item.GUARANTEE, paid))
                .with(Fact.firstPledge, true)
                .with(Fact.borrowerOwnsRights, true)
                .with(Fact.registeredOn, LocalDate.of(2024, 1, 1))
                .with(Fact.settledOn, LocalDate.of(2024, 3, 1))
                .with(Fact.grantedThisYear, Money.ofFen(thisYear))
                .with(Fact.grantedSoFar, Money.ofFen(soFar));
    }

    @Property(tries = 2000)
    void subsidiesAreNeverNegativeNorAboveTheirCapsAndGrowWithTheInterest(
            @ForAll("subsidies") Policy policy,
            @ForAll @LongRange(min = 0, max = 500_000_000L) long interest,
            @ForAll @LongRange(min = 0, max = 100_000_000L) long more,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long principal,
            @ForAll @BigRange(min = "0.0100", max = "0.1500") BigDecimal rate,
            @ForAll @IntRange(min = 0, max = 800) int days,
            @ForAll @LongRange(min = 0, max = 100_000_000L) long thisYear,
            @ForAll @LongRange(min = 0, max = 100_000_000L) long soFar) {
        String annual = rate.setScale(4, java.math.RoundingMode.DOWN).toPlainString();
        Quote quote = policy.quote(subsidy(interest, principal, annual, days, thisYear, soFar), ON);
        Quote larger = policy.quote(subsidy(interest + more, principal, annual, days, thisYear, soFar), ON);
        assertThat(quote.granted()).isTrue();
        assertThat(quote.amount().isNegative()).isFalse();
        assertThat(larger.amount()).isGreaterThanOrEqualTo(quote.amount());
        assertThat(Money.sum(
                        quote.items().stream().map(Quote.ItemAmount::amount).toList()))
                .isEqualTo(quote.amount());
        if (CAPS.containsKey(policy.id())) {
            Money cap = CAPS.get(policy.id()).minus(Money.ofFen(LIFETIME.equals(policy.id()) ? soFar : thisYear));
            assertThat(quote.amount()).isLessThanOrEqualTo(cap.isNegative() ? Money.ZERO : cap);
        }
    }

    private static final String LIFETIME = "fujian-interest-2021";

    /** By year, or over a lifetime, as the measures say. */
    private static final Map<String, Money> CAPS = Map.of(
            LIFETIME,
            Money.of("200000"),
            "qingdao-interest-2024",
            Money.of("500000"),
            "beijing-interest-2025",
            Money.of("300000"),
            "fuyang-interest-2022",
            Money.of("500000"),
            "yanhu-interest",
            Money.of("200000"),
            "xuchang-fees-2023",
            Money.of("120000"));

    @Property(tries = 500)
    void theSameFactsGiveTheSameFenAgainWithAndWithoutAnExplanation(
            @ForAll("subsidies") Policy policy,
            @ForAll @LongRange(min = 0, max = 500_000_000L) long interest,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long principal,
            @ForAll @IntRange(min = 0, max = 800) int days) {
        Facts facts = subsidy(interest, principal, "0.0512", days, 0, 0);
        Quote first = policy.quote(facts, ON);
        Facts stored = Facts.read(facts.asGiven());
        assertThat(stored).isEqualTo(facts);
        assertThat(policy.quote(stored, ON)).isEqualTo(first);
        Quote silent = policy.quote(facts, ON, Trace.silent());
        assertThat(silent.items()).isEqualTo(first.items());
        assertThat(silent.explanation().steps()).isEmpty();
        assertThat(first.explanation().steps()).isNotEmpty();
    }
}
