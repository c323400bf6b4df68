package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** The signed contract asks for these rights to be pledged; opens one registration per right type and authority. */
public record OpenPledges(
        String applicationNo,
        String contractNo,
        PartyId pledgor,
        PartyId pledgee,
        RegionCode region,
        List<Long> rights,
        Money securedAmount,
        LocalDate contractSignedOn,
        LocalDate debtFrom,
        LocalDate debtTo,
        boolean appraised,
        LocalDate appraisalBaseDate) {

    public OpenPledges {
        rights = List.copyOf(rights);
    }
}
