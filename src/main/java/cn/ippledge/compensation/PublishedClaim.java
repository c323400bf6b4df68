package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * What the public sees of a claim. Enterprises and banks are named in full: nobody could object to a loss whose bearer is
 * hidden.
 *
 * @param amount what the public side is to pay
 */
public record PublishedClaim(
        String no,
        RegionCode region,
        String regionName,
        String enterpriseName,
        String bankName,
        Money netLoss,
        Money amount,
        LocalDate from,
        LocalDate until,
        ClaimState state) {}
