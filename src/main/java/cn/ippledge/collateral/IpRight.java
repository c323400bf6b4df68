package cn.ippledge.collateral;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * An IP right in an enterprise's file.
 *
 * @param number normalised as the register writes it
 * @param niceClass of a mark, else null
 * @param expiresOn the last day of protection
 * @param feeDueOn the last day to pay the next annual fee without surcharge, null when none is due any more
 * @param status as last found; {@link #statusOn} says where it stands on a day
 * @param ownerNames the owners in the register, separated by {@code ;}
 * @param authority where a pledge of it is registered: {@code CNIPA CNIPA_TMO CPCC MARA NFGA}
 * @param checkedOn when the IP office last looked, null before
 */
public record IpRight(
        long id,
        PartyId owner,
        RegionCode region,
        RightType type,
        PatentKind patentKind,
        String number,
        String title,
        Integer niceClass,
        LocalDate filedOn,
        LocalDate grantedOn,
        LocalDate expiresOn,
        LocalDate feeDueOn,
        LocalDate feePaidUntil,
        RightStatus status,
        String ownerNames,
        boolean coOwned,
        boolean coOwnersConsent,
        LocalDate firstUsedOn,
        LocalDate completedOn,
        LocalDate publishedOn,
        String authority,
        boolean woody,
        LocalDate checkedOn,
        int version) {

    /** The number of its file, for documents and the audit trail. */
    public String caseNo() {
        return caseNo(id);
    }

    public static String caseNo(long id) {
        return "IP-" + id;
    }

    /** Where the right stands on a day: time passes over protection and fees without anybody writing it down. */
    public RightStatus statusOn(LocalDate day) {
        if (status != RightStatus.VALID && status != RightStatus.FEE_OVERDUE) return status;
        LocalDate end = lapsesOn();
        if (end != null && day.isAfter(end)) return RightStatus.TERMINATED;
        return feeDueOn != null && day.isAfter(feeDueOn) ? RightStatus.FEE_OVERDUE : status;
    }

    /** The last day it can live: protection ends, or the grace period for the next fee runs out unpaid. */
    LocalDate lapsesOn() {
        if (feeDueOn == null) return expiresOn;
        LocalDate graceEnd = new AnnualFee(feeDueOn).graceEndsOn();
        return expiresOn.isBefore(graceEnd) ? expiresOn : graceEnd;
    }

    IpRight withStatus(RightStatus found, LocalDate on) {
        return new IpRight(
                id,
                owner,
                region,
                type,
                patentKind,
                number,
                title,
                niceClass,
                filedOn,
                grantedOn,
                expiresOn,
                feeDueOn,
                feePaidUntil,
                found,
                ownerNames,
                coOwned,
                coOwnersConsent,
                firstUsedOn,
                completedOn,
                publishedOn,
                authority,
                woody,
                on,
                version);
    }
}
