package cn.ippledge.collateral;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.Objects;

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

    /**
     * This right as corrected by its owner: still the same right, and what the IP office found about it stays found; only
     * an application becomes a right by its grant.
     *
     * @param feesSaid whether the correction speaks of fees; otherwise what is known of them stays
     */
    IpRight correctedTo(IpRight said, boolean feesSaid) {
        if (type != said.type || !number.equals(said.number) || !Objects.equals(niceClass, said.niceClass))
            throw Rejected.field("number", RightReason.RIGHT_IDENTITY_FIXED, number);
        boolean feesStay = !feesSaid && feePaidUntil != null && filedOn.equals(said.filedOn);
        return new IpRight(
                id,
                owner,
                region,
                type,
                said.patentKind,
                number,
                said.title,
                niceClass,
                said.filedOn,
                said.grantedOn,
                said.expiresOn,
                feesStay ? feeDueOn : said.feeDueOn,
                feesStay ? feePaidUntil : said.feePaidUntil,
                status == RightStatus.APPLIED ? said.status : status,
                said.ownerNames,
                said.coOwned,
                said.coOwnersConsent,
                said.firstUsedOn,
                said.completedOn,
                said.publishedOn,
                said.authority,
                said.woody,
                checkedOn,
                version);
    }

    /** What the IP office found on a day. Valid means that no fee is owed then. */
    IpRight mark(RightStatus found, LocalDate on) {
        if (found == null) throw Rejected.field("status", CommonReason.REQUIRED);
        if (!status.next().contains(found))
            throw Rejected.field("status", RightReason.RIGHT_STATUS_NOT_NEXT, status, found);
        if (found == RightStatus.VALID && type == RightType.PATENT && grantedOn == null)
            throw Rejected.field("status", RightReason.RIGHT_NOT_GRANTED, number);
        boolean paidMeanwhile = found == RightStatus.VALID && feeDueOn != null && feeDueOn.isBefore(on);
        AnnualFee next = paidMeanwhile ? AnnualFee.next(filedOn, on, expiresOn) : null;
        LocalDate nextDue = next == null ? null : next.dueOn();
        LocalDate paidUntil = next == null ? expiresOn : next.dueOn();
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
                paidMeanwhile ? nextDue : feeDueOn,
                paidMeanwhile ? paidUntil : feePaidUntil,
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
