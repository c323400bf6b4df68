package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueDiligenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Money REQUESTED = Money.of("3000000"), CEILING = Money.of("2000000");

    private static List<Reason> mistakes(String amount, Integer months, String rate, LocalDate rightsEndOn) {
        return new DueDiligence(
                        "FA-2026-000001",
                        DueDiligenceOutcome.PROPOSE,
                        Money.of(amount),
                        months,
                        Rate.of(rate),
                        RepaymentMethod.BULLET,
                        "可行")
                .mistakes(REQUESTED, CEILING, rightsEndOn, TODAY).stream()
                        .map(Rejected.Field::reason)
                        .toList();
    }

    @Test
    void proposesUpToTheCeilingOfTheBundle() {
        assertThat(mistakes("2000000", 12, "0.0345", LocalDate.MAX)).isEmpty();
        assertThat(mistakes("2000000.01", 12, "0.0345", LocalDate.MAX))
                .containsExactly(FinancingReason.ABOVE_PLEDGE_CEILING);
    }

    @Test
    void neverProposesMoreThanWasAskedFor() {
        assertThat(mistakes("3000000.01", 12, "0.0345", LocalDate.MAX))
                .containsExactly(FinancingReason.ABOVE_REQUESTED_AMOUNT);
    }

    @Test
    void theRateLiesBetweenZeroAndTwentyFourPercent() {
        assertThat(mistakes("1", 12, "0", LocalDate.MAX)).isEmpty();
        assertThat(mistakes("1", 12, "0.24", LocalDate.MAX)).isEmpty();
        assertThat(mistakes("1", 12, "0.24000001", LocalDate.MAX)).hasSize(1);
        assertThat(mistakes("1", 12, "-0.01", LocalDate.MAX)).hasSize(1);
    }

    @Test
    void theLoanMayEndOnTheDayTheFirstRightEndsButNotLater() {
        // 10 March 2026 plus 12 months is 10 March 2027.
        assertThat(mistakes("1", 12, "0.03", LocalDate.of(2027, 3, 10))).isEmpty();
        assertThat(mistakes("1", 12, "0.03", LocalDate.of(2027, 3, 9)))
                .containsExactly(FinancingReason.RIGHT_EXPIRES_BEFORE_LOAN);
    }

    @Test
    void namesEveryMissingTermAtOnce() {
        DueDiligence empty =
                new DueDiligence("FA-2026-000001", DueDiligenceOutcome.PROPOSE, null, null, null, null, " ");
        assertThat(empty.mistakes(REQUESTED, CEILING, LocalDate.MAX, TODAY).stream()
                        .map(Rejected.Field::field))
                .containsExactly("amount", "months", "annualRate", "method", "opinion");
    }
}
