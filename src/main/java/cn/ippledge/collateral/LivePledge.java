package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/**
 * A pledge of a right that is pending or live.
 *
 * @param ranking its place by the time of registration (Civil Code art. 414), null while it is not registered
 */
public record LivePledge(
        String no,
        String applicationNo,
        RegistrationState state,
        PartyId pledgee,
        String pledgeeName,
        Money securedAmount,
        LocalDate registeredOn,
        Integer ranking) {}
