package cn.ippledge.party;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * An enterprise with its figures of the last closed year.
 *
 * @param firstLoan it has had no bank loan before (首贷)
 * @param startUp a start-up as the region defines it (初创)
 * @param sizeClass computed from the figures, never entered
 */
public record Enterprise(
        PartyId id,
        String name,
        String creditCode,
        RegionCode region,
        String town,
        String address,
        String legalRepresentative,
        String contact,
        String phone,
        String email,
        Industry industry,
        int staff,
        Money revenue,
        Money assets,
        LocalDate foundedOn,
        boolean firstLoan,
        boolean startUp,
        SizeClass sizeClass,
        int version) {

    static String caseNo(PartyId id) {
        return "EN-" + id;
    }
}
