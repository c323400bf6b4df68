package cn.ippledge.financing.web;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.PledgeRates;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.shared.Rate;
import java.time.LocalDate;

/**
 * A right as the enterprise picks it: where it stands today, when it ends, and what share of its value a bank may lend on.
 *
 * @param sound nothing in its own state stands against pledging it
 */
record RightOption(IpRight right, RightStatus status, boolean sound, Rate pledgeRate) {

    static RightOption of(IpRight right, PledgeRates rates, LocalDate today) {
        RightStatus status = right.statusOn(today);
        return new RightOption(right, status, status == RightStatus.VALID, rates.rate(right));
    }
}
