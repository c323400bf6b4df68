package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * What a partner owes or is owed back, as a row of a list.
 *
 * @param recoveryId the receipt that it goes back of; null for every other cause
 * @param pending entered and not yet confirmed
 */
public record PartnerDueLine(
        String no,
        String claimNo,
        String loanNo,
        String noticeNo,
        String enterpriseName,
        String partnerName,
        String bankName,
        Party party,
        PartnerDue.Cause cause,
        Long recoveryId,
        Money share,
        Money amount,
        Money paid,
        Money pending,
        LocalDate dueOn,
        PartnerDue.State state) {

    public boolean isToPartner() {
        return cause.isToPartner();
    }

    public String payerName() {
        return isToPartner() ? bankName : partnerName;
    }

    public String receiverName() {
        return isToPartner() ? partnerName : bankName;
    }

    public Money open() {
        return state.isOwed() && amount.exceeds(paid) ? amount.minus(paid) : Money.ZERO;
    }

    public boolean overdueOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn) && open().isPositive();
    }
}
