package cn.ippledge.compensation;

import static cn.ippledge.policy.Procedure.RecoveryPart.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.policy.Procedure.RecoveryPart;
import cn.ippledge.shared.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    private static final Map<RecoveryPart, Money> OPEN =
            Map.of(COSTS, Money.of("8000"), PRINCIPAL, Money.of("100000"), INTEREST, Money.of("5000"));

    @Test
    void runsDownInTheOrderOfThePolicy() {
        // costs 8,000, and 42,000 of the principal
        assertThat(Waterfall.of(Money.of("50000"), List.of(COSTS, PRINCIPAL, INTEREST), OPEN))
                .isEqualTo(new Waterfall(Money.of("8000"), Money.of("42000"), Money.ZERO, Money.ZERO));
        // interest 5,000 first, then 45,000 of the principal
        assertThat(Waterfall.of(Money.of("50000"), List.of(INTEREST, PRINCIPAL, COSTS), OPEN))
                .isEqualTo(new Waterfall(Money.ZERO, Money.of("45000"), Money.of("5000"), Money.ZERO));
    }

    @Test
    void leavesWhatIsAboveTheDebtAsSurplus() {
        assertThat(Waterfall.of(Money.of("113000.01"), List.of(COSTS, PRINCIPAL, INTEREST), OPEN)
                        .surplus())
                .isEqualTo(Money.of("0.01"));
    }

    @Test
    void takesNothingForAPartThatWasRecoveredBefore() {
        Map<RecoveryPart, Money> open = Map.of(COSTS, Money.of("-1"), PRINCIPAL, Money.ZERO, INTEREST, Money.of("3"));

        assertThat(Waterfall.of(Money.of("5"), List.of(COSTS, PRINCIPAL, INTEREST), open))
                .isEqualTo(new Waterfall(Money.ZERO, Money.ZERO, Money.of("3"), Money.of("2")));
    }
}
