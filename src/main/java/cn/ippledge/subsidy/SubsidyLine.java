package cn.ippledge.subsidy;

import cn.ippledge.party.SizeClass;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** A claim in a list. */
public record SubsidyLine(
        String no,
        SubsidyKind kind,
        String policyId,
        RegionCode region,
        PartyId claimant,
        String claimantName,
        String loanNo,
        LocalDate from,
        LocalDate to,
        SubsidyState state,
        boolean entitlement,
        LocalDate claimedOn,
        Money amount,
        Money granted,
        Integer budgetYear,
        LocalDate publicTo,
        String batchNo,
        String town,
        SizeClass sizeClass,
        String opinion) {

    public Money toPay() {
        return granted != null ? granted : amount;
    }
}
