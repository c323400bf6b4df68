package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PledgeRatesTest {

    private static final PledgeRates RATES = new PledgeRates(Map.of(
            RightKind.INVENTION, Rate.of("0.40"),
            RightKind.TRADEMARK, Rate.of("0.30"),
            RightKind.COPYRIGHT, Rate.of("0.25")));

    /** 4,000,000 × 0.40 + 2,000,000 × 0.30 + 1,500,000 × 0.25 = 1,600,000 + 600,000 + 375,000. */
    @Test
    void bundleSecuresTheSumOfItsRightsCeilings() {
        IpRight invention = withId(1, RightFixtures.patent());
        IpRight mark = withId(2, RightFixtures.mark());
        IpRight software = withId(3, RightFixtures.software());
        Map<Long, Money> values = Map.of(
                1L, Money.of("4000000.00"),
                2L, Money.of("2000000.00"),
                3L, Money.of("1500000.00"));
        assertThat(RATES.ceiling(List.of(invention, mark, software), values)).isEqualTo(Money.of("2575000.00"));
    }

    @Test
    void ceilingIsNeverRoundedUp() {
        // 0.03 × 0.40 = 0.012
        assertThat(RATES.ceiling(withId(1, RightFixtures.patent()), Money.of("0.03")))
                .isEqualTo(Money.of("0.01"));
    }

    private static IpRight withId(long id, RightFixtures.Draft draft) {
        IpRight r = draft.right();
        return new IpRight(
                id,
                r.owner(),
                r.region(),
                r.type(),
                r.patentKind(),
                r.number(),
                r.title(),
                r.niceClass(),
                r.filedOn(),
                r.grantedOn(),
                r.expiresOn(),
                r.feeDueOn(),
                r.feePaidUntil(),
                r.status(),
                r.ownerNames(),
                r.coOwned(),
                r.coOwnersConsent(),
                r.firstUsedOn(),
                r.completedOn(),
                r.publishedOn(),
                r.authority(),
                r.woody(),
                r.checkedOn(),
                r.version());
    }
}
