package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * A bank's losses of a calendar year against what it enrolled in that year. A loss counts in the year in which it was filed,
 * less what was recovered of it since; that it counts in this way is our reading of 年度损失率, whose definition was not visible.
 */
@Component
class LossRates {

    record Year(Money loss, Money enrolled) {}

    private final EnrolmentMapper enrolments;
    private final ClaimMapper claims;

    LossRates(EnrolmentMapper enrolments, ClaimMapper claims) {
        this.enrolments = enrolments;
        this.claims = claims;
    }

    Year of(PartyId bank, RegionCode region, int year) {
        LocalDate from = LocalDate.of(year, 1, 1), to = LocalDate.of(year, 12, 31);
        return new Year(claims.losses(bank, region, from, to), enrolments.enrolled(bank, region, from, to));
    }
}
