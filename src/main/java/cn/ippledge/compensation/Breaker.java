package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * A pause of payments to a bank, with what made it.
 *
 * @param claimNo the claim with which the losses went above the rate
 * @param loss of the year with that claim, against {@code enrolled} in it
 * @param liftedOn null while it holds
 */
public record Breaker(
        long id,
        PartyId bank,
        RegionCode region,
        LocalDate trippedOn,
        String claimNo,
        Money loss,
        Money enrolled,
        Rate rateLimit,
        LocalDate liftedOn) {}
