package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** What the public sees of a claim. The name is masked before it leaves this module. */
public record PublicLine(
        String no,
        RegionCode region,
        String regionName,
        SubsidyKind kind,
        String policyTitle,
        String claimantName,
        Money granted,
        SubsidyState state,
        LocalDate from,
        LocalDate to) {

    PublicLine masked() {
        return new PublicLine(
                no, region, regionName, kind, policyTitle, masked(claimantName), granted, state, from, to);
    }

    /** The first two characters, which are mostly the place, and the last two, which are the form; what is between is not shown. */
    static String masked(String name) {
        int shown = name.length() > 6 ? 2 : 1;
        return name.substring(0, shown) + "***" + name.substring(name.length() - shown);
    }
}
