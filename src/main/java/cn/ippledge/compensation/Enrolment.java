package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * A loan in the pool's record (入库备案), under the policy version that was in force on the day.
 *
 * @param fundShare where the bank's agreement departs from the policy; else null
 * @param book of the pool that carries it
 * @param ipShare of the pledge; the rest of a combined pledge is other property
 * @param monetaryTool the loan was refinanced by a monetary policy tool
 * @param exposure what the pool would pay for a total loss
 * @param registeredOn the day of the last required registration: from then on the whole bundle is pledged
 * @param releasedOn since when nothing is reserved for it any more
 */
public record Enrolment(
        String no,
        String loanNo,
        PartyId bank,
        PartyId enterprise,
        RegionCode region,
        String policy,
        int policyVersion,
        Rate fundShare,
        long book,
        Money principal,
        Rate ipShare,
        boolean monetaryTool,
        Money exposure,
        LocalDate disbursedOn,
        LocalDate registeredOn,
        LocalDate enrolledOn,
        long enrolledBy,
        LocalDate releasedOn,
        int version) {

    public boolean isReserved() {
        return releasedOn == null;
    }
}
