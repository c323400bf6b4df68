package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** One registration as it counts: the earlier day comes first, and of two on a day the lower number. */
record CountedRegistration(
        String caseNo,
        RegionCode regionCode,
        PartyId bankId,
        String town,
        Money securedAmount,
        LocalDate registeredOn) {

    boolean isBefore(CountedRegistration other) {
        int byDay = registeredOn.compareTo(other.registeredOn);
        return byDay != 0 ? byDay < 0 : caseNo.compareTo(other.caseNo) < 0;
    }
}
