package cn.ippledge.loan;

import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 担保、保险产品. What a guarantor or insurer offers for IP-pledge loans of a region.
 *
 * @param feeRate guarantee fee or premium, of the principal for a year
 * @param riskShare the partner's share of a loss
 * @param opinion of the director who decided
 */
public record PartnerProduct(
        long id,
        PartyId partner,
        String partnerName,
        OrganisationKind kind,
        RegionCode region,
        String name,
        Rate feeRate,
        Rate riskShare,
        LocalDate validFrom,
        LocalDate validTo,
        ProductState state,
        long enteredBy,
        LocalDateTime enteredAt,
        Long decidedBy,
        LocalDateTime decidedAt,
        String opinion,
        int version) {

    /** A bank may attach it to a loan on that day. */
    public boolean offeredOn(LocalDate day) {
        return state == ProductState.CONFIRMED && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
