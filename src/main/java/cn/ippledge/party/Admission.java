package cn.ippledge.party;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * On which terms a bank or guarantor took part in a region's pool on a day. What the agreement does not name is null.
 *
 * @param organisation who signed: the organisation asked about, or a superior of it
 * @param validTo the last day
 * @param fundShares the fund's share of a loss by policy id, where the agreement departs from the policy
 */
public record Admission(
        long agreement,
        PartyId organisation,
        RegionCode region,
        String documentNo,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal lineMultiple,
        BigDecimal firstYearMultiple,
        Money deposit,
        Money capital,
        Rate payoutRatio,
        Map<String, Rate> fundShares) {

    public Admission {
        fundShares = Map.copyOf(fundShares);
    }

    /** Empty: the policy's own share applies. */
    public Optional<Rate> fundShare(String policy) {
        return Optional.ofNullable(fundShares.get(policy));
    }
}
